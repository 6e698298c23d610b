import { BadInput, within } from '../bad-input.ts'

/** A system as other calculators understand it: one plane at a time. */
export type CheckedSystem = {
  /** Degrees; only two decimals (about a kilometre) ever reach a link. */
  latitude: number
  longitude: number
  planes: readonly CheckedPlane[]
  moduleType: 'standard' | 'premium' | 'thinFilm'
  /** All system losses together but the inverter's, percent. */
  lossesPct: number
  dcAcRatio: number
  inverterEfficiencyPct: number
}

/** A roof plane: azimuth clockwise from north, degrees. Planes without power are left out. */
export type CheckedPlane = { id: string; kwDc: number; tiltDeg: number; azimuthDeg: number }

/** The same plane in another calculator. */
export type PlaneCheck = {
  planeId: string
  /** Names and values as that calculator calls them, in its order: to type in or to send. */
  parameters: [name: string, value: string][]
  /** Opens the answer for these inputs. */
  url: string
}

/** Throws `numberOutOfRange` for what neither calculator takes. */
export function checkSystem(system: CheckedSystem): CheckedPlane[] {
  within('latitude', system.latitude, -90, 90)
  within('longitude', system.longitude, -180, 180)
  within('lossesPct', system.lossesPct, 0, 99)
  within('dcAcRatio', system.dcAcRatio, 0.5, 3)
  within('inverterEfficiencyPct', system.inverterEfficiencyPct, 80, 99.5)
  if (!Array.isArray(system.planes)) throw new BadInput('wrongLength', { field: 'planes' })
  system.planes.forEach(({ kwDc, tiltDeg, azimuthDeg }, index) => {
    within('planes.kwDc', kwDc, 0, 20_000, index)
    within('planes.tiltDeg', tiltDeg, 0, 90, index)
    within('planes.azimuthDeg', azimuthDeg, -360, 720, index)
  })
  return system.planes.filter(({ kwDc }) => kwDc >= 0.05)
}

/** A number with at most `digits` decimals and no exponent. */
export function plain(value: number, digits: number): string {
  return String(Number(value.toFixed(digits)) + 0)
}

/** Degrees brought to 0 (included) ... 360 (not included), rounded first. */
export function compass(azimuthDeg: number): number {
  const rounded = Math.round(azimuthDeg * 10) / 10
  return ((rounded % 360) + 360) % 360
}

/** Coordinates as they may be shown to others: two decimals, about a kilometre. */
export function roundedPlace({ latitude, longitude }: CheckedSystem): [string, string][] {
  return [
    ['lat', plain(latitude, 2)],
    ['lon', plain(longitude, 2)],
  ]
}

/** An address with a query; written out by hand, for phones know only part of `URL`. */
export function linkTo(endpoint: string, parameters: PlaneCheck['parameters']): string {
  const query = parameters.map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  return `${endpoint}?${query.join('&')}`
}
