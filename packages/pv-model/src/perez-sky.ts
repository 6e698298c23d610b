/** How the sky of one hour is treated; 87.5 degrees and "no diffuse" are the v8 engine's limits. */
export const skyMode = { isotropic: 0, beamOnly: 1, perez: 2 } as const

const edges = [1.065, 1.23, 1.5, 1.95, 2.8, 4.5, 6.2]
const lowestSun = 1.5271631

/** f11 f12 f13 f21 f22 f23 for each of the eight clearness bins. */
const coefficients = [
  [-0.0083117, 0.5877285, -0.0620636, -0.0596012, 0.0721249, -0.0220216],
  [0.1299457, 0.6825954, -0.1513752, -0.0189325, 0.065965, -0.0288748],
  [0.3296958, 0.4868735, -0.2210958, 0.055414, -0.0639588, -0.0260542],
  [0.5682053, 0.1874525, -0.295129, 0.1088631, -0.1519229, -0.0139754],
  [0.873028, -0.3920403, -0.3616149, 0.2255647, -0.4620442, 0.0012448],
  [1.1326077, -1.2367284, -0.4118494, 0.2877813, -0.8230357, 0.0558651],
  [1.0601591, -1.5999137, -0.3589221, 0.2642124, -1.127234, 0.1310694],
  [0.677747, -0.3272588, -0.2504286, 0.1561313, -1.3765031, 0.2506212],
] as const

/** Circumsolar (`f1`) and horizon (`f2`) brightness of one hour. */
export type PerezSky = { mode: number; f1: number; f2: number }

/**
 * Perez et al. 1990, "Modeling daylight availability and irradiance components from direct and
 * global irradiance", as the PVWatts v8 engine applies it. Irradiances in W/m2, zenith in radians.
 */
export function perezSky(zenith: number, dni: number, dhi: number): PerezSky {
  if (zenith > lowestSun) return { mode: skyMode.isotropic, f1: 0, f2: 0 }
  if (dhi <= 0) return { mode: skyMode.beamOnly, f1: 0, f2: 0 }
  const degrees = (zenith * 180) / Math.PI
  const airMass = 1 / (Math.cos(zenith) + 0.15 * Math.pow(93.9 - degrees, -1.253))
  const brightness = (dhi * airMass) / 1367
  const kappa = 5.534e-6 * degrees * degrees * degrees
  const clearness = ((dni + dhi) / dhi + kappa) / (1 + kappa)
  const above = edges.findIndex((edge) => clearness <= edge)
  const [f11, f12, f13, f21, f22, f23] = coefficients[above < 0 ? 7 : above] ?? coefficients[7]
  return {
    mode: skyMode.perez,
    f1: Math.max(0, f11 + f12 * brightness + f13 * zenith),
    f2: f21 + f22 * brightness + f23 * zenith,
  }
}
