import { CompiledQuery, type Kysely } from 'kysely'
import { idBytes, idText } from '#/database/ids.ts'
import type { Tables } from '#/database/tables.ts'

/** What an open stream was opened with. */
export type Held = { sessionId: string; role: string; standing: string }

// Always as many places, so that the database prepares one statement; the first id fills those that are left.
const idsAtOnce = 50
const places = Array<string>(idsAtOnce).fill('?').join()
const findLive = `SELECT s.id, s.standing, a.role FROM sessions s
  JOIN accounts a ON a.id = s.account_id AND a.audience = s.audience
  WHERE s.id IN (${places}) AND s.expires_at > ? AND a.state = 'active'`

type Row = { id: Buffer; standing: string; role: string }

/** Ids of the sessions that are over, or that are not any more what they were: signed out, suspended, in another role. */
export async function changedSessions(
  db: Kysely<Tables>,
  held: readonly Held[],
  now: Date,
): Promise<Set<string>> {
  const changed = new Set<string>()
  for (let from = 0; from < held.length; from += idsAtOnce) {
    const some = held.slice(from, from + idsAtOnce)
    const live = await readLive(db, some, now)
    for (const { sessionId, role, standing } of some) {
      const row = live.get(sessionId)
      if (row?.role !== role || row.standing !== standing) changed.add(sessionId)
    }
  }
  return changed
}

async function readLive(
  db: Kysely<Tables>,
  held: readonly Held[],
  now: Date,
): Promise<Map<string, Row>> {
  const ids = held.map(({ sessionId }) => idBytes(sessionId))
  const filled = Array.from({ length: idsAtOnce }, (_, at) => ids[at] ?? ids[0]!)
  const { rows } = await db.executeQuery<Row>(CompiledQuery.raw(findLive, [...filled, now]))
  return new Map(rows.map((row) => [idText(row.id), row]))
}
