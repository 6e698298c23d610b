import type { EstimatePanels } from '@girasol/estimate'
import type { Cell, PlanePoint } from '@girasol/roof-layout'

type Mark = EstimatePanels['removed'][number]

/** Most marks that the contract admits. */
const mostMarks = 500

/** Whether a place holds the point: its corners run counter-clockwise. */
function holds({ corners }: Cell, { u, v }: PlanePoint): boolean {
  return corners.every((a, index) => {
    const b = corners[(index + 1) % 4]!
    return (b.u - a.u) * (v - a.v) - (b.v - a.v) * (u - a.u) >= -1e-9
  })
}

/** Whether this place of a plane was left empty by hand. */
export function leftEmpty(cell: Cell, planeId: string, removed: readonly Mark[]): boolean {
  return removed.some((mark) => mark.planeId === planeId && holds(cell, mark))
}

/** A place left empty is filled again, any other left empty. */
export function placeToggled(panels: EstimatePanels, planeId: string, cell: Cell): EstimatePanels {
  const others = panels.removed.filter((mark) => mark.planeId !== planeId || !holds(cell, mark))
  if (others.length < panels.removed.length) return { ...panels, removed: others }
  const { u, v } = cell.centre
  return { ...panels, removed: [...panels.removed, { planeId, u, v }].slice(-mostMarks) }
}

/** All places of a plane filled again. */
export function placesFilled(panels: EstimatePanels, planeId: string): EstimatePanels {
  return { ...panels, removed: panels.removed.filter((mark) => mark.planeId !== planeId) }
}

/** The place that lies next in a direction of the plane, of those that may be chosen; `null`: none. */
export function nextPlace(
  cells: readonly Cell[],
  from: number,
  way: PlanePoint,
  may: (index: number) => boolean,
): number | null {
  const start = cells[from]?.centre
  if (!start) return null
  let best: { index: number; worth: number } | null = null
  cells.forEach(({ centre }, index) => {
    const [du, dv] = [centre.u - start.u, centre.v - start.v]
    const ahead = du * way.u + dv * way.v
    const aside = Math.abs(du * way.v - dv * way.u)
    if (index === from || !may(index) || ahead < 0.05 || aside > ahead * 1.2) return
    const worth = ahead + 2 * aside
    if (!best || worth < best.worth) best = { index, worth }
  })
  return (best as { index: number } | null)?.index ?? null
}
