import type { Caster } from './caster.ts'
import type { Horizon } from './horizon.ts'

/** Months that look alike to every caster. `months[m]` tells whether month m belongs to it. */
export type Season = { first: number; months: boolean[] }

/** Groups the months by what trees and skyline let through: one group when nothing changes. */
export function seasonsOf(casters: readonly Caster[], horizon: Horizon | null): Season[] {
  const seasons = new Map<string, Season>()
  const through = [...casters.map((caster) => caster.through), ...(horizon?.through ?? [])]
  for (let month = 0; month < 12; month++) {
    const key = through.map((shares) => shares[month]).join(' ')
    const season = seasons.get(key) ?? {
      first: month,
      months: Array.from({ length: 12 }, () => false),
    }
    season.months[month] = true
    seasons.set(key, season)
  }
  return [...seasons.values()]
}
