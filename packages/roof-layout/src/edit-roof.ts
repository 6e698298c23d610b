import { checkPlane } from './check-plane.ts'
import type { Layout } from './layout.ts'
import { RoofError } from './roof-error.ts'
import type { EdgeKind, Obstruction, PlanePoint, RoofPlane } from './roof-plane.ts'

/** The layout with one cell taken or left free. Throws `unknownCell`. */
export function toggleCell(layout: Layout, index: number): Layout {
  const cell = layout.cells[index]
  if (!cell) throw new RoofError('unknownCell', { planeId: layout.planeId, field: 'cells', index })
  return { ...layout, cells: layout.cells.with(index, { ...cell, used: !cell.used }) }
}

/** The plane with one corner moved. Throws a `RoofError` when that is no roof any more. */
export function moveVertex(plane: RoofPlane, index: number, to: PlanePoint): RoofPlane {
  requirePoint(plane, index)
  return checked({ ...plane, outline: plane.outline.with(index, { ...to }) })
}

/** The plane with a corner put into the middle of an edge; both halves keep its kind. */
export function splitEdge(plane: RoofPlane, index: number): RoofPlane {
  requirePoint(plane, index)
  const a = plane.outline[index]!
  const b = plane.outline[(index + 1) % plane.outline.length]!
  const middle = { u: (a.u + b.u) / 2, v: (a.v + b.v) / 2 }
  return checked({
    ...plane,
    outline: plane.outline.toSpliced(index + 1, 0, middle),
    edges: plane.edges.toSpliced(index + 1, 0, plane.edges[index]!),
  })
}

/** The plane without a corner; the edge before it now leads to the next corner. */
export function removeVertex(plane: RoofPlane, index: number): RoofPlane {
  requirePoint(plane, index)
  return checked({
    ...plane,
    outline: plane.outline.toSpliced(index, 1),
    edges: plane.edges.toSpliced(index, 1),
  })
}

/** The plane with one edge of another kind. */
export function retypeEdge(plane: RoofPlane, index: number, kind: EdgeKind): RoofPlane {
  requirePoint(plane, index)
  return checked({ ...plane, edges: plane.edges.with(index, kind) })
}

/** The plane with an obstruction added, or put in the place of the one with its id. */
export function putObstruction(plane: RoofPlane, obstruction: Obstruction): RoofPlane {
  const index = plane.obstructions.findIndex(({ id }) => id === obstruction.id)
  const obstructions =
    index < 0 ? [...plane.obstructions, obstruction] : plane.obstructions.with(index, obstruction)
  return checked({ ...plane, obstructions })
}

/** The plane without the obstruction of that id. */
export function removeObstruction(plane: RoofPlane, id: string): RoofPlane {
  return { ...plane, obstructions: plane.obstructions.filter((one) => one.id !== id) }
}

function requirePoint({ id, outline }: RoofPlane, index: number): void {
  if (!outline[index]) throw new RoofError('unknownPoint', { planeId: id, field: 'outline', index })
}

function checked(plane: RoofPlane): RoofPlane {
  checkPlane(plane)
  return plane
}
