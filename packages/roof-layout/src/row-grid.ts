import { freeStarts, slackM } from './free-starts.ts'
import type { Scene } from './keep-outs.ts'
import { rowLevels } from './row-levels.ts'

/** How a module lies in a frame: its extent along the row and across it, metres. */
export type RowSize = { width: number; height: number; orientation: 'portrait' | 'landscape' }

/** A module placed in a frame by its lower left corner. */
export type Placed = RowSize & { u: number; v: number }

/** All rows that can be laid in one frame: for each size and level the free starts, and where the next row begins. */
export type RowGrid = {
  scene: Scene
  sizes: readonly RowSize[]
  gapM: number
  levels: Float64Array
  chained: Uint8Array
  free: number[][][]
  next: Int32Array[]
}

export function rowGrid(scene: Scene, sizes: readonly RowSize[], gapM: number): RowGrid {
  const heights = sizes.map(({ height }) => height)
  const { levels, chained } = rowLevels(scene, heights, gapM)
  const free = sizes.map(({ width, height }) =>
    Array.from(levels, (level) => freeStarts(scene, level, width, height)),
  )
  const next = heights.map((height) => nextLevels(levels, height + gapM))
  return { scene, sizes, gapM, levels, chained, free, next }
}

/** For each level the first one that is a row higher. */
function nextLevels(levels: Float64Array, step: number): Int32Array {
  const next = new Int32Array(levels.length)
  let at = 0
  for (let i = 0; i < levels.length; i++) {
    while (at < levels.length && levels[at]! < levels[i]! + step - slackM) at++
    next[i] = at
  }
  return next
}

/** Starts of the most modules of a row that fit into the free ranges, each as far to the left as can be. */
export function leftStarts(free: readonly number[], step: number): number[] {
  const starts: number[] = []
  let from = -Infinity
  for (let i = 0; i < free.length; i += 2) {
    const last = free[i + 1]!
    for (let at = Math.max(from, free[i]!); at <= last; at += step) {
      starts.push(at)
      from = at + step
    }
  }
  return starts
}

/** The same from the right: descending starts, each as far to the right as can be. */
export function rightStarts(free: readonly number[], step: number): number[] {
  const starts: number[] = []
  let from = Infinity
  for (let i = free.length - 2; i >= 0; i -= 2) {
    const first = free[i]!
    for (let at = Math.min(from, free[i + 1]!); at >= first; at -= step) {
      starts.push(at)
      from = at - step
    }
  }
  return starts
}

/** A row that a stack has taken: size and level by their index. */
export type RowPick = { size: number; level: number }

/**
 * The stack of rows worth most, by dynamic programming over the levels: `worth[size][level]` is what one row is
 * worth. Exact among rows that begin on the levels.
 */
export function stackRows(
  { levels, next }: RowGrid,
  worth: readonly ArrayLike<number>[],
): { value: number; rows: RowPick[] } {
  const count = levels.length
  const best = new Float64Array(count + 1)
  const choice = new Int8Array(count).fill(-1)
  for (let i = count - 1; i >= 0; i--) {
    let value = best[i + 1]!
    for (let size = 0; size < worth.length; size++) {
      const with_ = worth[size]![i]! + best[next[size]![i]!]!
      if (with_ > value + 1e-9) {
        value = with_
        choice[i] = size
      }
    }
    best[i] = value
  }
  const rows: RowPick[] = []
  for (let i = 0; i < count;) {
    const size = choice[i]!
    if (size >= 0) rows.push({ size, level: i })
    i = size >= 0 ? next[size]![i]! : i + 1
  }
  return { value: best[0] ?? 0, rows }
}
