import type { Round } from './load.ts'

export type Spread = { min: number; median: number; max: number }
export type Rounds = { endpoint: string; server: string; rounds: Round[] }

/** Smallest, middle and largest of the rounds (the mean of the two middle ones for an even count). */
export function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (index: number) => sorted[index] ?? Number.NaN
  const half = sorted.length / 2
  const median = sorted.length % 2 ? at(Math.floor(half)) : (at(half - 1) + at(half)) / 2
  return { min: at(0), median, max: at(sorted.length - 1) }
}

/** How many times more the other server needs, or the first one does, round by round (rounds are neighbours in time). */
export function ratios(
  ours: readonly Round[],
  other: readonly Round[],
): { cpu: Spread; requests: Spread } {
  const pairs = ours.flatMap((mine, index) => {
    const theirs = other[index]
    return theirs ? [{ mine, theirs }] : []
  })
  return {
    cpu: spread(pairs.map(({ mine, theirs }) => theirs.cpuMicroseconds / mine.cpuMicroseconds)),
    requests: spread(
      pairs.map(({ mine, theirs }) => mine.requestsPerSecond / theirs.requestsPerSecond),
    ),
  }
}
