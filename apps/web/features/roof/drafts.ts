import type { RoofPlane } from '@girasol/roof-layout'

/** Planes as they were drawn while they cannot be roofs, by id; the roof keeps the last ones that can. */
export type Drafts = ReadonlyMap<string, RoofPlane>

export const noDrafts: Drafts = new Map()

/** The planes as they are drawn: drafts in the places of their planes, quite new ones at the end. */
export function drawnPlanes(planes: readonly RoofPlane[], drafts: Drafts): readonly RoofPlane[] {
  if (drafts.size === 0) return planes
  const known = new Set(planes.map(({ id }) => id))
  const fresh = [...drafts.values()].filter(({ id }) => !known.has(id))
  return [...planes.map((plane) => drafts.get(plane.id) ?? plane), ...fresh]
}

export function withDraft(drafts: Drafts, plane: RoofPlane): Drafts {
  return new Map(drafts).set(plane.id, plane)
}

export function withoutDraft(drafts: Drafts, id: string): Drafts {
  if (!drafts.has(id)) return drafts
  const next = new Map(drafts)
  next.delete(id)
  return next
}

/** The planes with one changed, or added when it was not among them. */
export function withPlane(planes: readonly RoofPlane[], plane: RoofPlane): RoofPlane[] {
  const index = planes.findIndex(({ id }) => id === plane.id)
  return index < 0 ? [...planes, plane] : planes.with(index, plane)
}
