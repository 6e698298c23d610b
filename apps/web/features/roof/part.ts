import type { RoofPlane } from '@girasol/roof-layout'
import type { Surroundings } from '@girasol/estimate'

/** What is being edited. */
export type Part =
  | { kind: 'plane'; planeId: string }
  | { kind: 'corner' | 'edge'; planeId: string; index: number }
  | { kind: 'obstruction'; planeId: string; id: string }
  | StandingPart

/** Something around the house. */
export type StandingPart = { kind: 'tree' | 'building'; id: string }

/** Which sheet of tools lies open under the plan; `null`: that of the chosen part. */
export type ToolSheet = 'add' | 'obstruct' | 'around' | 'strips'

export const samePart = (a: Part | null, b: Part) =>
  a !== null && JSON.stringify(a) === JSON.stringify(b)

const has = (things: readonly { id: string }[], id: string) => things.some((one) => one.id === id)

/** The part, as far as it is still there; else the plane it was on; else the first plane. */
export function standing(
  part: Part | null,
  planes: readonly RoofPlane[],
  { trees, buildings }: Surroundings,
): Part | null {
  if (part?.kind === 'tree' && has(trees, part.id)) return part
  if (part?.kind === 'building' && has(buildings, part.id)) return part
  const planeId = part && 'planeId' in part ? part.planeId : null
  const plane = planes.find(({ id }) => id === planeId)
  if (!part || !plane) return planes[0] ? { kind: 'plane', planeId: planes[0].id } : null
  const there =
    part.kind === 'obstruction'
      ? has(plane.obstructions, part.id)
      : !('index' in part) || part.index < plane.outline.length
  return there ? part : { kind: 'plane', planeId: plane.id }
}
