import { type Cell, type Orientation, usedWeight } from './cell.ts'
import { cornerLayout, exchange } from './corner-layout.ts'
import { centreAlong, fillHoles } from './fill-holes.ts'
import { type Scene, sceneOf } from './keep-outs.ts'
import type { LayoutOptions } from './layout.ts'
import { RoofError } from './roof-error.ts'
import type { ModuleSize, PlanePoint, RoofPlane } from './roof-plane.ts'
import { type Placed, rowGrid, type RowSize } from './row-grid.ts'
import { eaveDirection, exchanged, outOfFrame, type RowFrame, rowFrames } from './row-frame.ts'
import { weightedRows, type WorthAt } from './weighted-rows.ts'
import { worthField } from './worth-field.ts'

export type Candidate = Cell[]
type Weight = NonNullable<LayoutOptions['weight']>
type Wanted = LayoutOptions & { gapM: number; pathway: readonly PlanePoint[] | null }

/** The best cells over all directions of rows, for one place of the pathway. */
export function placeModules(plane: RoofPlane, module: ModuleSize, wanted: Wanted): Candidate {
  let best: { worth: number; cells: Candidate } = { worth: 0, cells: [] }
  for (const frame of rowFrames(plane.outline, wanted.directions)) {
    const cells = placeAlong(plane, module, wanted, frame)
    const worth = usedWeight(cells)
    if (worth > best.worth + 1e-6) best = { worth, cells }
  }
  return best.cells
}

/** The best cells with rows in one direction. */
export function placeAlong(
  plane: RoofPlane,
  module: ModuleSize,
  wanted: Wanted,
  frame: RowFrame,
): Candidate {
  const scene = sceneOf(plane, wanted.setbacks, wanted.pathway, frame)
  const turned = sceneOf(plane, wanted.setbacks, wanted.pathway, exchanged(frame))
  const sizes = rowSizes(module, frame, eaveDirection(plane), wanted.orientations)
  if (sizes.length === 0) return []
  let best: { worth: number; cells: Candidate } = { worth: 0, cells: [] }
  for (const placed of candidates(scene, turned, sizes, frame, wanted)) {
    const cells = toCells(centred(scene, turned, placed), frame, wanted.weight)
    const worth = usedWeight(cells)
    if (worth > best.worth + 1e-6) best = { worth, cells }
  }
  return best.cells
}

function candidates(
  scene: Scene,
  turned: Scene,
  sizes: readonly RowSize[],
  frame: RowFrame,
  { gapM, weight, cuts = 64 }: Wanted,
): Placed[][] {
  const rows = rowGrid(scene, sizes, gapM)
  const columns = rowGrid(turned, sizes.map(turnedSize), gapM)
  const counted = [fillHoles(rows, cornerLayout(rows, columns, cuts))]
  if (!weight) return counted
  const worthAt = worthField(scene, (u, v) =>
    worthOf(weight, outOfFrame(frame, { u, v }), 'portrait'),
  )
  const swapped: WorthAt = (u, v) => worthAt(v, u)
  return [...counted, weightedRows(rows, worthAt), weightedRows(columns, swapped).map(exchange)]
}

function turnedSize({ width, height, orientation }: RowSize): RowSize {
  return { width: height, height: width, orientation }
}

/** How a module can lie in a frame; upright means that its `heightM` runs rather up the slope than along the eave. */
function rowSizes(
  { widthM, heightM }: ModuleSize,
  { along }: RowFrame,
  eave: PlanePoint,
  wanted: readonly Orientation[] = ['portrait', 'landscape'],
): RowSize[] {
  const level = Math.abs(along.u * eave.u + along.v * eave.v) > Math.SQRT1_2 - 1e-9
  const sizes: RowSize[] = [
    { width: widthM, height: heightM, orientation: level ? 'portrait' : 'landscape' },
    { width: heightM, height: widthM, orientation: level ? 'landscape' : 'portrait' },
  ]
  return sizes.filter(({ orientation }) => wanted.includes(orientation))
}

function centred(scene: Scene, turned: Scene, placed: readonly Placed[]): Placed[] {
  const along = centreAlong(scene, placed)
  return centreAlong(turned, along.map(exchange)).map(exchange)
}

/** Places as cells, in rows from the eave; places that make nothing are left out. */
function toCells(placed: readonly Placed[], frame: RowFrame, weight?: Weight): Candidate {
  return [...placed]
    .sort((a, b) => (Math.abs(a.v - b.v) > 1e-6 ? a.v - b.v : a.u - b.u))
    .map(({ u, v, width, height, orientation }) => {
      const at = (du: number, dv: number) => outOfFrame(frame, { u: u + du, v: v + dv })
      const centre = at(width / 2, height / 2)
      return {
        corners: [at(0, 0), at(width, 0), at(width, height), at(0, height)] as const,
        centre,
        orientation,
        weight: weight ? worthOf(weight, centre, orientation) : 1,
        used: true,
      }
    })
    .filter((cell) => cell.weight > 0)
}

function worthOf(weight: Weight, centre: PlanePoint, orientation: Orientation): number {
  const worth = weight(centre, orientation)
  if (!Number.isFinite(worth)) throw new RoofError('notFinite', { field: 'weight' })
  return worth
}
