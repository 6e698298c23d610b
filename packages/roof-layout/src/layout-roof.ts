import { usedWeight } from './cell.ts'
import { layout, type Layout, type LayoutOptions } from './layout.ts'
import { planCover, planeAreas } from './roof-areas.ts'
import type { ModuleSize, PlanePoint, RoofPlane } from './roof-plane.ts'
import { setbackRule, type SetbackRule, setbacksOf } from './setback-rules.ts'

export type RoofOptions = Omit<LayoutOptions, 'setbacks' | 'weight'> & {
  /** Weight of a place on that plane; see `LayoutOptions`. */
  weight?: (plane: RoofPlane, centre: PlanePoint, orientation: 'portrait' | 'landscape') => number
  /** Lays out one plane instead of `layout`: for who keeps what was laid before. */
  layPlane?: typeof layout
}

/**
 * All planes of a roof under one jurisdiction's rule, with the rule that came to apply. Above the cover that a relaxed
 * rule allows there are two ways: the classic rule, or fewer modules under the relaxed one; the one that makes more is
 * taken. `limit` counts over the whole roof. Throws a `RoofError`.
 */
export function layoutRoof(
  planes: readonly RoofPlane[],
  module: ModuleSize,
  ruleId: SetbackRule['id'],
  options: RoofOptions = {},
): { rule: SetbackRule['id']; layouts: Layout[] } {
  const rule = setbackRule(ruleId)
  const wished = layAll(planes, module, rule, options)
  if (planCover(planes, wished) <= rule.largestCover) return { rule: rule.id, layouts: wished }
  const thinned = thinOut(planes, wished, rule.largestCover)
  const classic = layAll(planes, module, setbackRule('usClassic'), options)
  return total(classic) > total(thinned)
    ? { rule: 'usClassic', layouts: classic }
    : { rule: rule.id, layouts: thinned }
}

function layAll(
  planes: readonly RoofPlane[],
  module: ModuleSize,
  rule: SetbackRule,
  { weight, limit, layPlane = layout, ...options }: RoofOptions,
): Layout[] {
  const layouts = planes.map((plane) =>
    layPlane(plane, module, {
      ...options,
      setbacks: setbacksOf(rule, plane.pitchDeg),
      weight: weight && ((centre, orientation) => weight(plane, centre, orientation)),
    }),
  )
  return limit === undefined ? layouts : keepBest(layouts, (_, rank) => rank < limit)
}

/** Takes the best places until the cover is reached. */
function thinOut(
  planes: readonly RoofPlane[],
  layouts: readonly Layout[],
  largestCover: number,
): Layout[] {
  let left = largestCover * planes.reduce((sum, plane) => sum + planeAreas(plane).planM2, 0)
  return keepBest(layouts, (index) => {
    const { module } = layouts[index]!
    const pitch = (planes[index]!.pitchDeg * Math.PI) / 180
    const area = module.widthM * module.heightM * Math.cos(pitch)
    if (area > left) return false
    left -= area
    return true
  })
}

/** Goes through the used cells of all planes, the most worth first, and keeps those that `keep` says. */
function keepBest(
  layouts: readonly Layout[],
  keep: (index: number, rank: number) => boolean,
): Layout[] {
  const order = layouts
    .flatMap(({ cells }, index) => cells.map((cell, at) => ({ index, at, cell })))
    .filter(({ cell }) => cell.used)
    .sort((a, b) => b.cell.weight - a.cell.weight || a.index - b.index || a.at - b.at)
  const kept = layouts.map(() => new Set<number>())
  order.forEach(({ index, at }, rank) => {
    if (keep(index, rank)) kept[index]!.add(at)
  })
  return layouts.map((one, index) => ({
    ...one,
    cells: one.cells.map((cell, at) => ({ ...cell, used: kept[index]!.has(at) })),
  }))
}

function total(layouts: readonly Layout[]): number {
  return layouts.reduce((sum, { cells }) => sum + usedWeight(cells), 0)
}
