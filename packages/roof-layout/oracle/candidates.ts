import { freeStarts } from '../src/free-starts.ts'
import type { Scene } from '../src/keep-outs.ts'
import type { RowSize } from '../src/row-grid.ts'

/** A place that a module may take, by its lower left corner in a frame, metres. */
export type Candidate = { u: number; v: number; width: number; height: number }

/** Places closer than this are one, metres. */
const sameM = 1e-6

type Grid = { gapM: number; stepM: number }

/**
 * Places for modules of both orientations, mixed freely. Any packing can be pushed to the left and down until each
 * module rests on an edge or on other modules; so, where edges are square to the rows, sums of module sizes from the
 * right and upper sides of all keep-outs are all the places that matter, and the optimum over them is the optimum. Where
 * an edge is slanted or an obstruction round, an even grid and sums from the end of the room at each level are added.
 */
export function candidates(
  scene: Scene,
  turned: Scene,
  sizes: readonly RowSize[],
  grid: Grid,
): Candidate[] {
  const widths = sizes.map(({ width }) => width)
  const heights = sizes.map(({ height }) => height)
  const columns = lines(turned, widths, grid)
  const rows = lines(scene, heights, grid)
  return sizes.flatMap(({ width, height }) =>
    rows.flatMap((v) => {
      const free = freeStarts(scene, v, width, height)
      const ends = slanted(scene) ? endSums(free, widths, grid.gapM) : []
      return distinct([...columns, ...ends])
        .filter((u) => within(free, u))
        .map((u) => ({ u, v, width, height }))
    }),
  )
}

/** Levels across a scene at which something may begin. */
function lines(scene: Scene, lengths: readonly number[], { gapM, stepM }: Grid): number[] {
  const { lowV, highV } = scene.bounds
  const features = scene.keepOuts.map(({ high }) => high).filter((high) => high < highV)
  const steps = lengths.map((length) => length + gapM)
  const resting = [lowV, ...features].flatMap((feature) => sums(feature, steps, highV))
  const even = slanted(scene)
    ? Array.from({ length: Math.ceil((highV - lowV) / stepM) }, (_, i) => lowV + i * stepM)
    : []
  return distinct([...resting, ...even])
}

function slanted({ outline, keepOuts }: Scene): boolean {
  const oblique = outline.some((a, i) => {
    const b = outline[(i + 1) % outline.length]!
    return Math.min(Math.abs(a.u - b.u), Math.abs(a.v - b.v)) > 1e-6
  })
  return oblique || keepOuts.some(({ corners }) => corners.length === 0)
}

function sums(start: number, steps: readonly number[], limit: number): number[] {
  const all: number[] = []
  for (let base = start; base <= limit; base += steps[0]!)
    for (let level = base; level <= limit; level += steps[1] ?? Infinity) all.push(level)
  return all
}

function endSums(free: readonly number[], widths: readonly number[], gapM: number): number[] {
  const steps = widths.map((one) => one + gapM)
  const all: number[] = []
  for (let i = 0; i < free.length; i += 2) all.push(...sums(free[i]!, steps, free[i + 1]!))
  return all
}

function within(free: readonly number[], u: number): boolean {
  for (let i = 0; i < free.length; i += 2)
    if (u >= free[i]! - 1e-9 && u <= free[i + 1]! + 1e-9) return true
  return false
}

function distinct(values: readonly number[]): number[] {
  const kept: number[] = []
  for (const value of values.toSorted((a, b) => a - b))
    if (kept.length === 0 || value - kept.at(-1)! > sameM) kept.push(value)
  return kept
}
