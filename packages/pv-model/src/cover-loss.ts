const rad = Math.PI / 180
const air = 1
const coating = { index: 1.3, thicknessM: 2e-5 }
const glass = { index: 1.526, thicknessM: 0.002 }
const absorption = 4

/** Angle behind a boundary, radians (Snell). */
function behind(angle: number, from: number, to: number): number {
  return Math.asin((from / to) * Math.sin(angle))
}

/** Transmittance of one slab: Fresnel at its face, Bouguer in its depth (De Soto et al. 2006). */
function transmittance(angle: number, from: number, slab: typeof glass): number {
  const inner = behind(angle, from, slab.index)
  const across = Math.sin(inner - angle) / Math.sin(inner + angle)
  const along = Math.tan(inner - angle) / Math.tan(inner + angle)
  const passed = 1 - 0.5 * (across * across + along * along)
  return passed * Math.exp((-absorption * slab.thicknessM) / Math.cos(inner))
}

// The engine takes air, not the coating, before the glass at normal incidence: kept on purpose.
const atNormal =
  transmittance(rad, air, coating) * transmittance(behind(rad, air, coating.index), air, glass)

function beamModifier(cosIncidence: number): number {
  const angle = Math.min(89, Math.max(1, Math.acos(Math.min(1, cosIncidence)) / rad)) * rad
  const inCoating = behind(angle, air, coating.index)
  const passed = transmittance(angle, air, coating) * transmittance(inCoating, coating.index, glass)
  return Math.min(1, passed / atNormal)
}

const tableSize = 4096
const beamTable = Float64Array.from({ length: tableSize + 2 }, (_, i) =>
  beamModifier(i / tableSize),
)

/** Share of beam light that passes the anti-reflective cover, relative to normal incidence. */
export function beamCover(cosIncidence: number): number {
  const at = cosIncidence * tableSize
  const low = Math.floor(at)
  const from = beamTable[low] ?? 1
  return from + (at - low) * ((beamTable[low + 1] ?? 1) - from)
}

/** Shares of sky and ground light that pass the cover. */
export type DiffuseCover = { sky: number; ground: number }

const halfDegrees = 360
const skyTable = Float64Array.from({ length: halfDegrees + 2 }, (_, i) => skyCover(i / 2))
const groundTable = Float64Array.from({ length: halfDegrees + 2 }, (_, i) => groundCover(i / 2))

/**
 * The same for sky and ground light, at their effective angles for a tilt in radians; written into
 * `cover` when one is given, so that a tracker's hour allocates nothing.
 */
export function diffuseCover(
  tilt: number,
  cover: DiffuseCover = { sky: 1, ground: 0 },
): DiffuseCover {
  const at = Math.max(0, (tilt / rad) * 2)
  if (at > halfDegrees) return cover
  const low = Math.floor(at)
  const part = at - low
  cover.sky = between(skyTable, low, part)
  cover.ground = between(groundTable, low, part)
  return cover
}

function between(table: Float64Array, low: number, part: number): number {
  const from = table[low] ?? 1
  return from + part * ((table[low + 1] ?? from) - from)
}

function skyCover(tiltDeg: number): number {
  return diffuseShare(59.7 - 0.1388 * tiltDeg + 0.001497 * tiltDeg * tiltDeg)
}

function groundCover(tiltDeg: number): number {
  return diffuseShare(90 - 0.5788 * tiltDeg + 0.002693 * tiltDeg * tiltDeg)
}

function diffuseShare(degrees: number): number {
  // Straight along the cover the formula is 0/0, and nothing passes.
  if (degrees >= 90) return 0
  return Math.min(1, transmittance(degrees * rad, air, glass) / atNormal)
}
