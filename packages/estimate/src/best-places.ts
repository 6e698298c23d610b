import { type Cell, type Layout, usedWeight } from '@girasol/roof-layout'
import type { EstimatePanels } from './inputs.ts'
import { isInside } from './inside-outline.ts'

/** The layouts without the panels that were taken away by hand: nothing moves into their places. */
export function withoutRemoved(
  layouts: readonly Layout[],
  removed: EstimatePanels['removed'],
): Layout[] {
  return layouts.map((layout) => {
    const marks = removed.filter(({ planeId }) => planeId === layout.planeId)
    if (marks.length === 0) return layout
    const isRemoved = ({ corners }: Cell) => marks.some((mark) => isInside(corners, mark))
    return keepUsed(layout, (cell) => !isRemoved(cell))
  })
}

/**
 * The layouts with only so many of their panels, those that make the most; of equals the first, so
 * that one row after the other is filled.
 */
export function bestPlaces(layouts: readonly Layout[], panels: number): Layout[] {
  const order = layouts
    .flatMap(({ cells }, plane) => cells.map((cell, at) => ({ plane, at, cell })))
    .filter(({ cell }) => cell.used)
    .sort((a, b) => b.cell.weight - a.cell.weight || a.plane - b.plane || a.at - b.at)
  const kept = new Set(order.slice(0, Math.max(0, panels)).map(({ cell }) => cell))
  return layouts.map((layout) => keepUsed(layout, (cell) => kept.has(cell)))
}

/** Share of its panels' worth that a layout has left, 0..1. */
export function worthLeft(left: Layout, whole: Layout): number {
  const all = usedWeight(whole.cells)
  return all > 0 ? usedWeight(left.cells) / all : 0
}

function keepUsed(layout: Layout, keep: (cell: Cell) => boolean): Layout {
  const cells = layout.cells.map((cell) =>
    cell.used && !keep(cell) ? { ...cell, used: false } : cell,
  )
  return { ...layout, cells }
}
