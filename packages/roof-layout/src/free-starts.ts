import type { KeepOut, Scene } from './keep-outs.ts'
import { encloses } from './polygon.ts'

/**
 * How deep a module may reach into a strip before that counts, metres: it swallows rounding (1e-12), so that what
 * fits on paper fits, and is far below the tolerance of `violations`.
 */
export const slackM = 2e-10

/**
 * Where a module of that width and height may begin in the row whose lower side is at `v`: pairs of first and last
 * start, ascending, flat in one array. Exact: each keep-out blocks an open range of starts.
 */
export function freeStarts(scene: Scene, v: number, width: number, height: number): number[] {
  const { lowU, highU, lowV, highV } = scene.bounds
  if (v < lowV - slackM || v + height > highV + slackM) return []
  const blocked = blockedRanges(scene.keepOuts, v + slackM, v + height - slackM)
  const free: number[] = []
  let from = lowU - slackM
  const end = highU - width + slackM
  const add = (to: number) => {
    if (to >= from && outdoors(scene, (from + to + width) / 2, v + height / 2)) free.push(from, to)
  }
  for (let i = 0; i < blocked.length; i += 2) {
    const first = blocked[i]! - width + slackM
    const last = blocked[i + 1]! - slackM
    if (last <= first) continue
    if (first > from) add(Math.min(first, end))
    if (last > from) from = last
    if (from > end) return free
  }
  add(end)
  return free
}

/** On the plane and not within an obstruction. */
function outdoors({ outline, islands }: Scene, u: number, v: number): boolean {
  return encloses(outline, u, v) && !islands.some((island) => encloses(island, u, v))
}

/** Extents of the keep-outs within the band, by their left ends. */
function blockedRanges(keepOuts: readonly KeepOut[], low: number, high: number): number[] {
  const ranges: number[] = []
  for (const keepOut of keepOuts) {
    if (keepOut.high <= low || keepOut.low >= high) continue
    const first = ranges.length
    addRange(ranges, keepOut, low, high)
    sink(ranges, first)
  }
  return ranges
}

/** Moves the pair at `index` (if there is one) to its place among the pairs before it. */
function sink(ranges: number[], index: number): void {
  if (index >= ranges.length) return
  const left = ranges[index]!
  const right = ranges[index + 1]!
  let at = index
  while (at > 0 && ranges[at - 2]! > left) {
    ranges[at] = ranges[at - 2]!
    ranges[at + 1] = ranges[at - 1]!
    at -= 2
  }
  ranges[at] = left
  ranges[at + 1] = right
}

function addRange(ranges: number[], { corners, discs }: KeepOut, low: number, high: number): void {
  let left = Infinity
  let right = -Infinity
  for (let i = 0; i < corners.length; i++) {
    const a = corners[i]!
    const b = corners[i + 1 === corners.length ? 0 : i + 1]!
    if (Math.max(a.v, b.v) < low || Math.min(a.v, b.v) > high) continue
    const slope = a.v === b.v ? 0 : (b.u - a.u) / (b.v - a.v)
    const from =
      a.v < low ? a.u + (low - a.v) * slope : a.v > high ? a.u + (high - a.v) * slope : a.u
    const to = b.v < low ? a.u + (low - a.v) * slope : b.v > high ? a.u + (high - a.v) * slope : b.u
    left = Math.min(left, from, to)
    right = Math.max(right, from, to)
  }
  for (const { u, v, radius } of discs) {
    const away = v < low ? low - v : v > high ? v - high : 0
    if (away >= radius) continue
    const half = Math.sqrt(radius * radius - away * away)
    left = Math.min(left, u - half)
    right = Math.max(right, u + half)
  }
  if (left <= right) ranges.push(left, right)
}
