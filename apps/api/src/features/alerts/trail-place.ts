import type { Span } from '../audit-trail/audit-trail.ts'

/** A run of numbers that were not there when others above them were, and since when. */
export type Gap = Span & { since: number }

/** How far a reader has come. Numbers are given out before their transactions commit, so some come late, and some never. */
export type Place = { lastId: number; gaps: Gap[] }

/** No transaction of ours lives longer (ms): what is still missing then was rolled back. */
const patience = 600_000
const mostGaps = 200

/** The place after these entries (in the order of their numbers) were read at `now` (ms). */
export function moveOn(place: Place, ids: readonly number[], now: number): Place {
  const fresh = ids.filter((id) => id > place.lastId)
  const found = new Set(ids)
  const older = place.gaps.flatMap((gap) => without(gap, found))
  const newer = gapsBetween([place.lastId, ...fresh], now)
  const gaps = [...older, ...newer].filter(({ since }) => now - since < patience)
  return { lastId: fresh.at(-1) ?? place.lastId, gaps: gaps.slice(-mostGaps) }
}

function gapsBetween(ids: readonly number[], since: number): Gap[] {
  return ids.slice(1).flatMap((id, index) => {
    const from = ids[index]! + 1
    return from < id ? [{ from, to: id - 1, since }] : []
  })
}

/** What is left of a gap when some of its numbers have come. */
function without(gap: Gap, found: ReadonlySet<number>): Gap[] {
  const left: Gap[] = []
  let { from } = gap
  const came = [...found].filter((id) => id >= gap.from && id <= gap.to).sort((a, b) => a - b)
  for (const id of came) {
    if (from < id) left.push({ ...gap, from, to: id - 1 })
    from = id + 1
  }
  return from <= gap.to ? [...left, { ...gap, from }] : left
}
