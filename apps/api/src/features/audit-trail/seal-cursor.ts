import type { Kysely } from 'kysely'
import type { Tables } from '#/database/tables.ts'
import type { EventRow } from './leaf-hash.ts'
import { eventsAbove, eventsOf } from './trail.store.ts'

/** A transaction may commit this long after it took its id; what is missing longer was rolled back. */
export const lateCommitMs = 600_000
/** An id that is missing for longer than this is looked for less often. */
const youngMs = 5000
/** Nobody rolls back so many in a row: such a jump was made by somebody else, and the next full look tells what is in it. */
const widestGap = 10_000
const askedAtOnce = 1000

/** Where the sealer has got to in the order of ids. */
export type SealCursor = {
  /** Rows that were not handed over before, as far as this cursor knows; none when there are none. */
  next(connection: Kysely<Tables>, limit: number): Promise<EventRow[]>
}

/**
 * Hands over each committed row above `floor` once, whatever the order of commits. Ids that are missing below the highest one seen are
 * either rolled back or not committed yet: they are asked for by their number, without holding up what came later. `ms` is a clock that
 * only moves forward.
 */
export function sealCursor(floor: number, ms: () => number = () => performance.now()): SealCursor {
  let highest = floor
  let oldLookAt = 0
  const missing = new Map<number, number>()
  const due = (now: number): number[] => {
    const withOld = now >= oldLookAt
    if (withOld) oldLookAt = now + youngMs
    const ids: number[] = []
    for (const [id, since] of missing) {
      if (now - since > lateCommitMs) missing.delete(id)
      else if (withOld || now - since < youngMs) ids.push(id)
    }
    return ids
  }
  const pass = (row: EventRow, now: number) => {
    if (row.id - highest <= widestGap) {
      for (let id = highest + 1; id < row.id; id++) missing.set(id, now)
    }
    highest = row.id
  }
  return {
    async next(connection, limit) {
      const now = ms()
      const late: EventRow[] = []
      const ids = due(now)
      for (let from = 0; from < ids.length; from += askedAtOnce) {
        late.push(...(await eventsOf(connection, ids.slice(from, from + askedAtOnce))))
      }
      for (const row of late) missing.delete(row.id)
      const rows = await eventsAbove(connection, highest, limit)
      for (const row of rows) pass(row, now)
      return [...late, ...rows]
    },
  }
}
