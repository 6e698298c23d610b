import type { PlanPoint, ShadePlane, ShadeScene, ShadeSolid, ShadeTree } from './scene.ts'
import { checkCount, checkRange, ShadeError } from './shade-error.ts'
import { segmentsCross } from './straight-solid.ts'

/** Farthest and tallest things worth a shape of their own, metres; beyond is the skyline. */
const farM = 10_000

/**
 * Refuses what cannot be cast.
 * @throws ShadeError naming the list and field, and the row in the list
 */
export function checkScene({ planes, trees, solids }: ShadeScene): void {
  checkCount(planes, 1, 60, 'planes')
  checkCount(trees, 0, 200, 'trees')
  checkCount(solids, 0, 200, 'solids')
  planes.forEach(checkPlane)
  trees.forEach(checkTree)
  solids.forEach(checkSolid)
}

function checkPlane(plane: ShadePlane, index: number): void {
  const { origin, cells, outline } = plane
  checkRange(plane.azimuthDeg, -360, 720, 'planes.azimuthDeg', index)
  checkRange(plane.pitchDeg, 0, 90, 'planes.pitchDeg', index)
  for (const metres of [origin.x, origin.y, origin.z]) {
    checkRange(metres, -farM, farM, 'planes.origin', index)
  }
  checkCount(cells, 0, 2000, 'planes.cells', index)
  for (const cell of cells) {
    checkRange(cell.alongM, -farM, farM, 'planes.cells.alongM', index)
    checkRange(cell.upM, -farM, farM, 'planes.cells.upM', index)
    checkRange(cell.widthM, 0, farM, 'planes.cells.widthM', index)
    checkRange(cell.heightM, 0, farM, 'planes.cells.heightM', index)
  }
  if (outline === undefined) return
  const edge = outline.map(({ alongM, upM }) => ({ x: alongM, y: upM }))
  checkEdge(edge, 'planes.outline', index)
}

function checkEdge(edge: readonly PlanPoint[], field: string, index: number): void {
  checkCount(edge, 3, 200, field, index)
  for (const { x, y } of edge) {
    checkRange(x, -farM, farM, field, index)
    checkRange(y, -farM, farM, field, index)
  }
  const count = edge.length
  const corner = (at: number) => edge[at % count] ?? { x: 0, y: 0 }
  for (let first = 0; first < count; first++) {
    for (let second = first + 2; second < count - (first === 0 ? 1 : 0); second++) {
      if (segmentsCross(corner(first), corner(first + 1), corner(second), corner(second + 1))) {
        throw new ShadeError('selfCrossing', field, index)
      }
    }
  }
}

function checkTree(tree: ShadeTree, index: number): void {
  checkPlace(tree, 'trees', index)
  checkRange(tree.crownRadiusM, 0.01, 100, 'trees.crownRadiusM', index)
  checkRange(tree.trunkRadiusM ?? 0, 0, 20, 'trees.trunkRadiusM', index)
  checkHeights([tree.groundM ?? 0, tree.crownBaseM, tree.topM], 'trees.topM', index)
}

function checkSolid(solid: ShadeSolid, index: number): void {
  if (solid.kind === 'prism') checkEdge(solid.footprint, 'solids.footprint', index)
  else checkPlace(solid, 'solids', index)
  if (solid.kind === 'cylinder') checkRange(solid.radiusM, 0.001, farM, 'solids.radiusM', index)
  if (solid.kind === 'box' || solid.kind === 'gable') {
    checkRange(solid.widthM, 0.001, farM, 'solids.widthM', index)
    checkRange(solid.depthM, 0.001, farM, 'solids.depthM', index)
    checkRange(solid.turnDeg, -360, 720, 'solids.turnDeg', index)
  }
  const tops = solid.kind === 'gable' ? [solid.eaveM, solid.ridgeM] : [solid.topM]
  checkHeights([solid.baseM, ...tops], 'solids.topM', index)
}

function checkPlace({ x, y }: PlanPoint, list: string, index: number): void {
  checkRange(x, -farM, farM, `${list}.x`, index)
  checkRange(y, -farM, farM, `${list}.y`, index)
}

/** Heights must rise from the first to the last, and the last stand above the first. */
function checkHeights(heights: readonly number[], field: string, index: number): void {
  heights.forEach((height, at) => {
    checkRange(height, -farM, farM, field, index)
    if (at > 0 && height < (heights[at - 1] ?? 0)) throw new ShadeError('upsideDown', field, index)
  })
  const [first = 0, top = 0] = [heights.at(-2), heights.at(-1)]
  if (top <= first) throw new ShadeError('upsideDown', field, index)
}
