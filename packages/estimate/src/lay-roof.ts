import type { PanelModule } from '@girasol/pv-model'
import {
  layout,
  type Layout,
  type LayoutOptions,
  layoutRoof,
  type ModuleSize,
  RoofError,
  type RoofPlane,
  type SetbackRule,
  usualGapM,
} from '@girasol/roof-layout'
import type { EstimateDetailLevel } from './computed.ts'
import type { EstimateMemory } from './filled-roof.ts'
import type { EstimateRoof } from './inputs.ts'
import type { LightShare } from './light-share.ts'
import { remember } from './remember.ts'

/** What a place on a plane is worth: the yield of an unshaded module, and the light it gets (`null`: all). */
export type PlaneWorth = { moduleKwh: number; light: LightShare | null }

/** Rows along the longest edge, and few cuts. */
const quickSearch = { directions: 1, cuts: 32 }

/**
 * All places for modules, each with the kWh a year it makes. `coarse` places as many as fit in rows
 * along the longest edge; `fine` those that make the most. Only what changed is laid out again. Throws `RoofError`.
 */
export function layRoof(
  memory: EstimateMemory,
  { planes, rule }: EstimateRoof,
  { widthM, heightM }: PanelModule,
  worths: readonly PlaneWorth[],
  level: EstimateDetailLevel,
): { rule: SetbackRule['id']; layouts: Layout[] } {
  const worthOf = new Map(planes.map((plane, index) => [plane, worths[index]]))
  const layPlane: typeof layout = (plane, size, options) => {
    const worth = worthOf.get(plane)
    if (worth === undefined) throw new Error('every plane has its worth')
    const { light } = worth
    const shares = level === 'coarse' ? null : light?.inSteps
    // Where a plane lies and how steep it is decides nothing here but its setbacks.
    const { outline, edges, obstructions } = plane
    const search = level === 'coarse' ? quickSearch : {}
    const drawn = [outline, edges, obstructions, size, options.setbacks]
    const key = [...drawn, level, shares?.mark ?? null]
    const laid = remember(memory, `layout.${plane.id}`, key, () =>
      layWhereItFits(plane, size, { ...options, weight: shares?.at, ...search }),
    )
    return weighed(laid.value, worth)
  }
  return layoutRoof(planes, { widthM, heightM }, rule, { layPlane })
}

/** A module larger than the plane is no slip of the pen here: the next plane may have room for it. */
function layWhereItFits(plane: RoofPlane, module: ModuleSize, options: LayoutOptions): Layout {
  try {
    return layout(plane, module, options)
  } catch (error) {
    if (!(error instanceof RoofError) || error.code !== 'moduleTooLarge') throw error
    const { setbacks } = options
    return { planeId: plane.id, module, setbacks, gapM: usualGapM, pathway: null, cells: [] }
  }
}

function weighed(laid: Layout, { moduleKwh, light }: PlaneWorth): Layout {
  const cells = laid.cells.map((cell) => ({
    ...cell,
    weight: moduleKwh * (light?.at(cell.centre) ?? 1),
  }))
  return { ...laid, cells }
}
