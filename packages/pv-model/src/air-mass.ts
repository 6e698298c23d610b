/**
 * Spectral factor by pressure-corrected air mass: King's polynomial with De Soto's crystalline
 * coefficients (De Soto, Klein, Beckman 2006). Zenith in radians, elevation in metres.
 */
export function spectralFactor(zenith: number, elevationM: number): number {
  const degrees = Math.min(86, Math.max(0, (zenith * 180) / Math.PI))
  const slant = Math.cos((degrees * Math.PI) / 180) + 0.5057 * Math.pow(96.08 - degrees, -1.634)
  // Below the sea the engine takes the air of sea level.
  const am = Math.exp(-0.0001184 * Math.max(0, elevationM)) / slant
  const factor = 0.918093 + am * (0.086257 + am * (-0.024459 + am * (0.002816 + am * -0.000126)))
  return Math.max(0, factor)
}
