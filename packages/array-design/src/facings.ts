import type { PlaneShare } from './array-design.ts'
import type { PlanePanels } from './ratings.ts'

/** Planes that may share a string: within ten degrees of the first in facing and pitch. */
export type Facing = { planes: PlanePanels[]; panels: number }

const nearDeg = 10

/** Groups planes by facing, in their order; planes without panels are left out. */
export function facingsOf(planes: readonly PlanePanels[]): Facing[] {
  const facings: Facing[] = []
  for (const plane of planes) {
    if (plane.panels === 0) continue
    const known = facings.find(({ planes: [first] }) => first !== undefined && alike(first, plane))
    if (known === undefined) facings.push({ planes: [plane], panels: plane.panels })
    else {
      known.planes.push(plane)
      known.panels += plane.panels
    }
  }
  return facings
}

/** A nearly level plane faces nowhere. */
function alike(a: PlanePanels, b: PlanePanels): boolean {
  if (Math.abs(a.pitchDeg - b.pitchDeg) > nearDeg) return false
  const turn = Math.abs(((((a.azimuthDeg - b.azimuthDeg) % 360) + 540) % 360) - 180)
  return turn <= nearDeg || Math.max(a.pitchDeg, b.pitchDeg) < 3
}

/** Takes panels from a facing, plane after plane; `left` is what each plane still has. */
export function takePanels(
  facing: Facing,
  left: Map<string, number>,
  panels: number,
): PlaneShare[] {
  const shares: PlaneShare[] = []
  let open = panels
  for (const { id } of facing.planes) {
    const have = left.get(id) ?? 0
    const taken = Math.min(open, have)
    if (taken === 0) continue
    left.set(id, have - taken)
    open -= taken
    shares.push({ planeId: id, panels: taken })
  }
  return shares
}
