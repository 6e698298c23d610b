import { BadInput } from '@girasol/economics'

/** What a result holds at most: a whole number of cents that a database keeps, and energy. */
const mostCents = 2_000_000_000
const mostKwh = 50_000_000

/** A number with so many decimals, never -0; Math.round, so that every device rounds alike. */
export function rounded(value: number, decimals: number): number {
  const scale = 10 ** decimals
  return Math.round(value * scale) / scale + 0
}

/** kWh to one decimal. Throws `figureTooLarge` naming the figure. */
export function shownKwh(field: string, kwh: number): number {
  return checked(field, rounded(kwh, 1), mostKwh)
}

/** Whole cents. Throws `figureTooLarge` naming the figure. */
export function shownCents(field: string, cents: number): number {
  return checked(field, rounded(cents, 0), mostCents)
}

/** Percent to one decimal. */
export function shownPct(percent: number): number {
  return rounded(percent, 1)
}

/** Years until the price is back, to one decimal. */
export function shownYears(years: number | null): number | null {
  return years === null ? null : rounded(years, 1)
}

function checked(field: string, value: number, most: number): number {
  if (!(Math.abs(value) <= most)) throw new BadInput('figureTooLarge', { field })
  return value
}
