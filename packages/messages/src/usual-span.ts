export type UsualSpan = { unit: 'minutes' | 'hours' | 'days'; low: number; high: number }

const units = [
  { unit: 'days', minutes: 1440 },
  { unit: 'hours', minutes: 60 },
  { unit: 'minutes', minutes: 1 },
] as const

/** A usual range given in minutes, in the unit that people would say it in: nobody says 3,387 minutes. */
export function usualSpan([low, high]: readonly [number, number]): UsualSpan {
  const { unit, minutes } = units.find((one) => high >= 2 * one.minutes) ?? units[2]
  return {
    unit,
    low: Math.max(1, Math.round(low / minutes)),
    high: Math.round(high / minutes) || 1,
  }
}
