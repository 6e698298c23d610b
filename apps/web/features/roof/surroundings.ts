import type { Building, Surroundings, Tree } from '@girasol/estimate'
import type { PlanPoint, RoofPlane } from '@girasol/roof-layout'
import { freeId } from './new-planes.ts'
import { limits, outlineOnPlan, toMillimetre, within } from './reshape.ts'

/** What the contract admits; metres and degrees. */
export const aroundLimits = {
  treeHeightM: [1, 60],
  crownRadiusM: [0.3, 20],
  crownBaseM: [0, 59],
  buildingM: [0.1, 100],
  turnDeg: [0, 359],
  skylineDeg: [0, 80],
  trees: 30,
  buildings: 20,
} as const

/** A point south of the house where nothing stands yet. */
function freeSpot(planes: readonly RoofPlane[], count: number): PlanPoint {
  const all = planes.flatMap(outlineOnPlan)
  const low = Math.min(0, ...all.map(({ y }) => y))
  const left = Math.min(0, ...all.map(({ x }) => x))
  return { x: toMillimetre(left + (count % 6) * 4), y: toMillimetre(low - 4) }
}

export function newTree(
  kind: Tree['kind'],
  { trees, buildings }: Surroundings,
  planes: readonly RoofPlane[],
): Tree {
  const id = freeId(
    'tree',
    trees.map((tree) => tree.id),
  )
  const spot = freeSpot(planes, trees.length + buildings.length)
  return { id, kind, ...spot, heightM: 9, crownRadiusM: 2.5, crownBaseM: 2 }
}

export function newBuilding(
  { trees, buildings }: Surroundings,
  planes: readonly RoofPlane[],
): Building {
  const id = freeId(
    'building',
    buildings.map((building) => building.id),
  )
  const { x, y } = freeSpot(planes, trees.length + buildings.length)
  return { id, x, y: y - 9, widthM: 10, depthM: 6, heightM: 6, turnDeg: 0 }
}

/** A tree or building moved by so many metres. */
export function shifted<T extends PlanPoint>(thing: T, by: PlanPoint): T {
  return {
    ...thing,
    x: toMillimetre(within(thing.x + by.x, limits.position)),
    y: toMillimetre(within(thing.y + by.y, limits.position)),
  }
}

/** The tree with other measures; the crown always ends below the top. */
export function grown(tree: Tree, change: Partial<Tree>): Tree {
  const next = { ...tree, ...change }
  const heightM = within(next.heightM, aroundLimits.treeHeightM)
  return {
    ...next,
    heightM,
    crownRadiusM: within(next.crownRadiusM, aroundLimits.crownRadiusM),
    crownBaseM: within(next.crownBaseM, [0, Math.max(0, heightM - 0.5)]),
  }
}

/** The building with other measures on the ground. */
export function resized(
  building: Building,
  { widthM, depthM }: Pick<Building, 'widthM' | 'depthM'>,
): Building {
  const size = (metres: number) => toMillimetre(within(metres, aroundLimits.buildingM))
  return { ...building, widthM: size(widthM), depthM: size(depthM) }
}

/** Where a handle stands beyond the south-east corner of a building, and what size it asks for when it is elsewhere. */
export function sizeFrom(building: Building, asideM: number) {
  const { x, y, widthM, depthM, turnDeg } = building
  const turn = (turnDeg * Math.PI) / 180
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  const [across, deep] = [widthM / 2 + asideM, depthM / 2 + asideM]
  return {
    corner: { x: x + across * cos - deep * sin, y: y - across * sin - deep * cos },
    sizeTo: (to: PlanPoint) => ({
      widthM: 2 * (Math.abs((to.x - x) * cos - (to.y - y) * sin) - asideM),
      depthM: 2 * (Math.abs((to.x - x) * sin + (to.y - y) * cos) - asideM),
    }),
  }
}

/** The corners of a building on the plan. */
export function footprint({ x, y, widthM, depthM, turnDeg }: Building): PlanPoint[] {
  const turn = (turnDeg * Math.PI) / 180
  const at = (across: number, deep: number) => ({
    x: x + across * widthM * Math.cos(turn) + deep * depthM * Math.sin(turn),
    y: y - across * widthM * Math.sin(turn) + deep * depthM * Math.cos(turn),
  })
  return [at(-0.5, -0.5), at(0.5, -0.5), at(0.5, 0.5), at(-0.5, 0.5)]
}
