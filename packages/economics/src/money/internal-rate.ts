/** A yearly rate in percent, or why there is none. */
export type InternalRate =
  | { ratePct: number; reason: null }
  | { ratePct: null; reason: 'noSignChange' | 'severalSignChanges' | 'outOfRange' }

const lowest = -0.99
const highest = 100

/**
 * The one rate between -99 and 10,000 percent a year at which flows of year 0, 1, 2 ... are worth
 * nothing today. Flows that change their sign once have at most one; others, such as those with a
 * new inverter in one year, may have one, several or none: all are found, and only a rate that is
 * the only one is given. Flows that merely touch nothing at a rate do not count it.
 */
export function internalRatePct(flows: readonly number[]): InternalRate {
  const changes = signChanges(flows)
  if (changes === 0) return { ratePct: null, reason: 'noSignChange' }
  const [factor, another] = zeros(flows, 1 / (1 + highest), 1 / (1 + lowest))
  if (factor !== undefined && another === undefined) {
    return { ratePct: 100 * (1 / factor - 1), reason: null }
  }
  return { ratePct: null, reason: changes > 1 ? 'severalSignChanges' : 'outOfRange' }
}

function signChanges(flows: readonly number[]): number {
  const signs = flows.filter((flow) => flow !== 0).map((flow) => flow > 0)
  return signs.filter((sign, index) => index > 0 && sign !== signs[index - 1]).length
}

/**
 * Where a polynomial (constant first; here: the worth today by the yearly discount factor) changes
 * its sign, in order. Between the zeros of its slope it only rises or only falls, so that it has at
 * most one zero there; without a change of sign among the coefficients there is none (Descartes).
 */
function zeros(polynomial: readonly number[], low: number, high: number): number[] {
  if (signChanges(polynomial) === 0) return []
  const slope = polynomial.slice(1).map((coefficient, index) => coefficient * (index + 1))
  const turns = [low, ...zeros(slope, low, high), high]
  return turns.flatMap((end, index) => {
    const start = turns[index - 1]
    if (start === undefined) return []
    const rises = valueAt(polynomial, end) > 0
    return valueAt(polynomial, start) > 0 === rises ? [] : [bisect(polynomial, start, end, rises)]
  })
}

function valueAt(polynomial: readonly number[], factor: number): number {
  return polynomial.reduceRight((sum, coefficient) => sum * factor + coefficient, 0)
}

function bisect(polynomial: readonly number[], from: number, to: number, rises: boolean): number {
  let [low, high] = [from, to]
  for (;;) {
    const middle = (low + high) / 2
    if (middle <= low || middle >= high) return middle
    if (valueAt(polynomial, middle) > 0 === rises) high = middle
    else low = middle
  }
}
