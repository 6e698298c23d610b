import type { Scene } from './keep-outs.ts'

/** Levels closer than this are one, metres. */
const mergeM = 1e-3
const mostChained = 500
/** Even steps besides the chained levels: at most this many, and none closer than `finestM`. */
const evenSteps = 300
const finestM = 0.03

/** Where rows may begin: `levels` ascending, metres, and which of them stand on a feature of the plane. */
export type RowLevels = { levels: Float64Array; chained: Uint8Array }

/**
 * Levels for rows of the given heights: sums of whole rows up from, and down to, each feature of the plane
 * (an edge with its setback, an obstruction with its clearance), and even steps between.
 */
export function rowLevels(scene: Scene, heights: readonly number[], gapM: number): RowLevels {
  const { lowV, highV } = scene.bounds
  const steps = heights.map((height) => height + gapM)
  const last = highV - Math.min(...heights)
  const chained: number[] = []
  for (const feature of features(scene)) {
    sums(feature, steps, last, 1, chained)
    for (const height of heights) sums(feature - height, steps, lowV, -1, chained)
  }
  const kept = merge(chained.filter((level) => level >= lowV - 1e-9 && level <= last + 1e-9))
  const step = Math.max(finestM, (last - lowV) / evenSteps)
  const even: number[] = []
  for (let level = lowV; level <= last; level += step) even.push(level)
  const marked = [
    ...kept.slice(0, mostChained).map((level) => ({ level, chained: 1 })),
    ...even.map((level) => ({ level, chained: 0 })),
  ].sort((a, b) => a.level - b.level || b.chained - a.chained)
  const all = marked.filter(
    ({ level, chained }, i) => chained || !(level - (marked[i - 1]?.level ?? -Infinity) < 1e-9),
  )
  return {
    levels: Float64Array.from(all, ({ level }) => level),
    chained: Uint8Array.from(all, ({ chained }) => chained),
  }
}

/** Heights at which the room changes, the lowest and highest of each keep-out; the plane's own ends first. */
function features({ keepOuts, bounds, outline }: Scene): number[] {
  const all = [bounds.lowV, bounds.highV]
  for (const { low, high } of keepOuts) all.push(high, low)
  for (const { v } of outline) all.push(v)
  return merge(all)
}

/** Pushes `start` and all sums of steps from it, in the direction of `sign`, up to the limit. */
function sums(
  start: number,
  steps: readonly number[],
  limit: number,
  sign: 1 | -1,
  out: number[],
): void {
  const [first, second] = [steps[0]!, steps[1] ?? Infinity]
  const beyond = (level: number) => sign * (level - limit) > 1e-9
  for (let base = start; !beyond(base); base += sign * second) {
    for (let level = base; !beyond(level); level += sign * first) out.push(level)
    if (second === Infinity) return
  }
}

/** The values without those that nearly repeat an earlier one, in the order given. */
function merge(values: readonly number[]): number[] {
  const cells = new Map<number, number[]>()
  return values.filter((value) => {
    const cell = Math.round(value / mergeM)
    for (let near = cell - 1; near <= cell + 1; near++)
      if (cells.get(near)?.some((known) => Math.abs(known - value) < mergeM)) return false
    const known = cells.get(cell)
    if (known) known.push(value)
    else cells.set(cell, [value])
    return true
  })
}
