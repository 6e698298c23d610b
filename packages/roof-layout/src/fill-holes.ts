import { freeStarts, slackM } from './free-starts.ts'
import { boxKeepOut, type Scene } from './keep-outs.ts'
import { leftStarts, type Placed, type RowGrid } from './row-grid.ts'

/** Adds modules wherever one still fits between those that lie there: on all levels, and flush with any of them. */
export function fillHoles(grid: RowGrid, placed: readonly Placed[]): Placed[] {
  const all = [...placed]
  let scene = withModules(grid.scene, all, grid.gapM)
  for (const size of grid.sizes) {
    const flush = placed.flatMap(({ v, height }) => [
      v + height + grid.gapM,
      v - size.height - grid.gapM,
    ])
    for (const level of [...grid.levels, ...flush]) {
      const free = freeStarts(scene, level, size.width, size.height)
      if (free.length === 0) continue
      for (const u of leftStarts(free, size.width + grid.gapM)) all.push({ ...size, u, v: level })
      scene = withModules(grid.scene, all, grid.gapM)
    }
  }
  return all
}

/** The scene with modules as further things to keep clear of, by the gap. */
export function withModules(scene: Scene, placed: readonly Placed[], gapM: number): Scene {
  const boxes = placed.map(({ u, v, width, height }) =>
    boxKeepOut(u - gapM, v - gapM, width + 2 * gapM, height + 2 * gapM),
  )
  return { ...scene, keepOuts: [...scene.keepOuts, ...boxes] }
}

/** Moves all modules along their rows together, into the middle of the room that they have. */
export function centreAlong(scene: Scene, placed: readonly Placed[]): Placed[] {
  let back = Infinity
  let on = Infinity
  for (const module of placed) {
    const [first, last] = roomOf(scene, module)
    back = Math.min(back, module.u - first)
    on = Math.min(on, last - module.u)
  }
  const shift = (on - back) / 2
  if (!Number.isFinite(shift) || Math.abs(shift) <= 4 * slackM) return [...placed]
  return placed.map((module) => ({ ...module, u: module.u + shift }))
}

/** First and last start of the free range that a module lies in; no room at all when rounding has left it outside. */
function roomOf(scene: Scene, { u, v, width, height }: Placed): [number, number] {
  const free = freeStarts(scene, v, width, height)
  for (let i = 0; i < free.length; i += 2)
    if (u >= free[i]! - slackM && u <= free[i + 1]! + slackM) return [free[i]!, free[i + 1]!]
  return [u, u]
}
