/** A yearly rate in percent, or why there is none. */
export type InternalRate =
  | { ratePct: number; reason: null }
  | { ratePct: null; reason: 'noSignChange' | 'severalSignChanges' | 'outOfRange' }

const lowest = -0.99
const highest = 100

/**
 * The rate at which flows of year 0, 1, 2 ... are worth nothing today. Flows that change their sign
 * exactly once have exactly one such rate (Descartes); with none or several there is no honest
 * answer, and none is given. Found by bisection between -99 and 10,000 percent a year.
 */
export function internalRatePct(flows: readonly number[]): InternalRate {
  const changes = signChanges(flows)
  if (changes === 0) return { ratePct: null, reason: 'noSignChange' }
  if (changes > 1) return { ratePct: null, reason: 'severalSignChanges' }
  if (worth(flows, lowest) > 0 === worth(flows, highest) > 0) {
    return { ratePct: null, reason: 'outOfRange' }
  }
  return { ratePct: 100 * bisect(flows), reason: null }
}

function signChanges(flows: readonly number[]): number {
  const signs = flows.filter((flow) => flow !== 0).map((flow) => flow > 0)
  return signs.filter((sign, index) => index > 0 && sign !== signs[index - 1]).length
}

/** Worth today, scaled by (1 + rate) ^ years so that it stays finite near -100 %. */
function worth(flows: readonly number[], rate: number): number {
  return flows.reduce((sum, flow) => sum * (1 + rate) + flow, 0)
}

function bisect(flows: readonly number[]): number {
  let [low, high] = [lowest, highest]
  const positiveBelow = worth(flows, low) > 0
  for (let step = 0; step < 120 && high - low > 1e-13; step++) {
    const middle = (low + high) / 2
    if (worth(flows, middle) > 0 === positiveBelow) low = middle
    else high = middle
  }
  return (low + high) / 2
}
