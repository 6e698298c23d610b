/** An inverter as PVWatts v8 sees it: Sandia form without voltage terms and night consumption. */
export type Inverter = { acRatedW: number; dcRatedW: number; startW: number }

/**
 * Sizes the inverter for a DC nameplate power in W. The start-up power is what the engine really
 * uses: its residential tiers compare watts with kilowatts, so 1 kW and more takes 0.004931.
 */
export function sizeInverter(dcW: number, dcAcRatio: number, efficiencyPct: number): Inverter {
  const acRatedW = dcW / dcAcRatio
  return {
    acRatedW,
    dcRatedW: acRatedW / (efficiencyPct / 100),
    startW: (dcW < 1000 ? 0.002478 : 0.004931) * acRatedW,
  }
}

/** AC power for a DC power, W: zero below start-up, never above the rating (clipping). */
export function acPower({ acRatedW, dcRatedW, startW }: Inverter, dcW: number): number {
  if (dcW <= startW) return 0
  return Math.min(acRatedW, (acRatedW * (dcW - startW)) / (dcRatedW - startW))
}
