import { type Cell, type Orientation, usedWeight } from './cell.ts'
import { checkModule, checkPlane, requireRange } from './check-plane.ts'
import { type Candidate, placeModules } from './place-modules.ts'
import { pathwayChoices } from './pathway.ts'
import type { ModuleSize, PlanePoint, RoofPlane } from './roof-plane.ts'
import { checkSetbacks, type Setbacks } from './setback-rules.ts'

/** Modules on one plane, with what they were laid out by. */
export type Layout = {
  planeId: string
  module: ModuleSize
  setbacks: Setbacks
  gapM: number
  /** The pathway kept clear, as four corners. */
  pathway: readonly PlanePoint[] | null
  cells: readonly Cell[]
}

export type LayoutOptions = {
  setbacks: Setbacks
  /** Clear gap between neighbouring modules for clamps, metres; 0.02 unless told. */
  gapM?: number
  orientations?: readonly Orientation[]
  /** Directions of rows that are tried, those of the longest edges first; 4 unless told. */
  directions?: number
  /** Most cuts tried in each direction, where blocks of modules may meet; 64 unless told. */
  cuts?: number
  /** Most modules wanted: those with the most weight stay used, the others remain as free places. */
  limit?: number
  /**
   * kWh a year of a module with its middle at that point of the plane. Asked for up to some 2,000 points for each direction and pathway tried, also for
   * some beside the plane; must be finite. All places are worth the same unless told.
   */
  weight?: (centre: PlanePoint, orientation: Orientation) => number
}

/** Gap for the clamps of usual rails, metres. */
export const usualGapM = 0.02

/**
 * Fills a plane with modules: those with the most weight in sum, and without weights the most. Rows run along any edge
 * direction, upright and lying modules may be mixed. Deterministic, and the same however the plane is turned or moved.
 * Throws a `RoofError` for a plane, module or options that make no sense; too little room is an empty layout.
 */
export function layout(plane: RoofPlane, module: ModuleSize, options: LayoutOptions): Layout {
  const { setbacks, gapM = usualGapM } = options
  checkPlane(plane)
  checkModule(module, plane)
  checkSetbacks(setbacks)
  requireRange(gapM, 0, 2, { field: 'gapM' })
  if (options.directions !== undefined)
    requireRange(options.directions, 1, 4, { field: 'directions' })
  if (options.cuts !== undefined) requireRange(options.cuts, 1, 64, { field: 'cuts' })
  const limit = options.limit ?? Infinity
  if (limit !== Infinity) requireRange(limit, 0, 1e6, { field: 'limit' })
  let best: { worth: number; pathway: Layout['pathway']; cells: Candidate } | null = null
  for (const pathway of pathwayChoices(plane, setbacks.pathway)) {
    const cells = placeModules(plane, module, { ...options, gapM, pathway })
    const limited = mostWorth(cells, limit)
    const worth = usedWeight(limited)
    if (!best || worth > best.worth + 1e-6) best = { worth, pathway, cells: limited }
  }
  return {
    planeId: plane.id,
    module,
    setbacks,
    gapM,
    pathway: best?.pathway ?? null,
    cells: best?.cells ?? [],
  }
}

/** Only the cells with the most weight stay used; of equals the first, so that rows fill one after the other. */
function mostWorth(cells: readonly Cell[], limit: number): Cell[] {
  if (cells.length <= limit) return [...cells]
  const order = Array.from(cells.keys()).sort(
    (a, b) => cells[b]!.weight - cells[a]!.weight || a - b,
  )
  const kept = new Set(order.slice(0, limit))
  return cells.map((cell, index) => ({ ...cell, used: kept.has(index) }))
}

/** Modules in use. */
export function panelCount({ cells }: Pick<Layout, 'cells'>): number {
  return cells.reduce((count, { used }) => count + (used ? 1 : 0), 0)
}
