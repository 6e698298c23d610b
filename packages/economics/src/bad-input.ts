/** Where a refused input went wrong; `line` and `column` count from 1, `index` from 0. */
export type InputPlace = { field?: string; index?: number; line?: number; column?: number }

/**
 * The one error this package throws for what it is given. `code` (camelCase) is stable and has a
 * text in each language; the message is for programmers.
 */
export class BadInput extends Error {
  readonly code: string
  readonly place: InputPlace

  constructor(code: string, place: InputPlace = {}) {
    super(`${code} ${JSON.stringify(place)}`)
    this.name = 'BadInput'
    this.code = code
    this.place = place
  }
}

/** Largest amount of money any figure may have, cents: a billion of the currency. */
export const mostCents = 100_000_000_000

/** Throws `numberOutOfRange` unless the value is finite and within the bounds (both included). */
export function within(field: string, value: number, low: number, high: number, index?: number) {
  if (typeof value !== 'number' || !(value >= low && value <= high)) {
    throw new BadInput('numberOutOfRange', index === undefined ? { field } : { field, index })
  }
  return value
}

/** Throws `notWholeCents` unless the value is an integer number of cents, at most a billion. */
export function wholeCents(field: string, value: number, index?: number): number {
  within(field, value, -mostCents, mostCents, index)
  if (!Number.isInteger(value)) {
    throw new BadInput('notWholeCents', index === undefined ? { field } : { field, index })
  }
  return value
}
