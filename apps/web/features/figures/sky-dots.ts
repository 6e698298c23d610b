import type { Site } from '@girasol/pv-model'

/** One hour of the day in one month: where the sun stands on average and how strong it is. */
export type SkyDot = {
  month: number
  hour: number
  /** On a disc of radius 1, seen looking up with south at the bottom (so east is to the left). */
  x: number
  y: number
  /** Mean direct light, 0 to 1 of the strongest dot. */
  strength: number
}

type Sum = { east: number; north: number; up: number; direct: number; count: number }

/** Averages the sun-up hours of a year by month and hour of the day; stereographic projection, zenith in the middle. */
export function skyDots(site: Site): SkyDot[] {
  const sums = new Map<number, Sum>()
  for (let step = 0; step < site.steps; step++) {
    const key = (site.month[step] ?? 0) * 24 + ((site.hour[step] ?? 0) % 24)
    const sum = sums.get(key) ?? { east: 0, north: 0, up: 0, direct: 0, count: 0 }
    sum.east += site.sunEast[step] ?? 0
    sum.north += site.sunNorth[step] ?? 0
    sum.up += site.sunUp[step] ?? 0
    sum.direct += site.dni[step] ?? 0
    sum.count += 1
    sums.set(key, sum)
  }
  const often = [...sums].filter(([, { count }]) => count >= 10)
  const strongest = Math.max(...often.map(([, { direct, count }]) => direct / count), 1)
  return often.map(([key, sum]) => dotOf(key, sum, strongest))
}

function dotOf(key: number, { east, north, up, direct, count }: Sum, strongest: number): SkyDot {
  const length = Math.hypot(east, north, up)
  const fromZenith = Math.tan(Math.acos(Math.min(1, up / length)) / 2)
  const flat = Math.hypot(east, north) || 1
  return {
    month: Math.floor(key / 24),
    hour: key % 24,
    x: (-east / flat) * fromZenith,
    y: (-north / flat) * fromZenith,
    strength: direct / count / strongest,
  }
}
