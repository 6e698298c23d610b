import type { EstimatePanels } from '@girasol/estimate'
import type { Cell, Layout, PlanePoint } from '@girasol/roof-layout'
import { isWithin } from './plan-view.ts'

type Removed = EstimatePanels['removed']

const centimetres = (value: number) => Math.round(value * 100) / 100

/** A place that was left empty by hand. */
export function isRemoved(cell: Cell, planeId: string, removed: Removed): boolean {
  return removed.some((point) => point.planeId === planeId && holds(cell, point))
}

/** Takes a panel away, or lets it be built again. A place that is free for other reasons stays as it is. */
export function toggled(cell: Cell, planeId: string, removed: Removed): Removed {
  const others = removed.filter((point) => point.planeId !== planeId || !holds(cell, point))
  if (others.length < removed.length) return others
  if (!cell.used) return removed
  const { u, v } = cell.centre
  return [...removed, { planeId, u: centimetres(u), v: centimetres(v) }]
}

/** Which place of a plane lies below a point. */
export function cellAt(layout: Layout | undefined, point: PlanePoint): Cell | null {
  return layout?.cells.find((cell) => holds(cell, point)) ?? null
}

function holds({ corners }: Cell, { u, v }: PlanePoint): boolean {
  const flat = corners.map((corner) => ({ x: corner.u, y: corner.v }))
  return isWithin({ x: u, y: v }, flat)
}
