import { type Kysely, sql } from 'kysely'
import type { App } from '#/application.ts'
import { idBytes, newId } from '#/database/ids.ts'
import type { Tables } from '#/database/tables.ts'

/** What gives signs of life. */
export type Part = 'api' | 'worker' | 'alerts'

/** Seconds between two signs of life of a program. */
const everyMs = 5000
/** One name for each start of a program. */
const replica = idBytes(newId())

/** Writes a sign of life: the time by our own clock, and by the database's, which all programs share. */
export async function beat(db: Kysely<Tables>, part: Part, now: Date): Promise<void> {
  await sql`INSERT INTO heartbeats (part, replica, own_at, seen_at) VALUES (${part}, ${replica}, ${now}, UTC_TIMESTAMP(3))
    ON DUPLICATE KEY UPDATE own_at = ${now}, seen_at = UTC_TIMESTAMP(3)`.execute(db)
}

/** Gives a program's signs of life until it stops. */
export async function runHeart(app: App, part: 'api' | 'worker'): Promise<void> {
  while (!app.stopping.aborted) {
    await beat(app.db, part, app.clock.now()).catch(() => undefined)
    await app.vitals.rest('heart', everyMs, app.stopping)
  }
}

export type Beat = {
  part: string
  replica: Buffer
  /** How far the program's clock was before the database's, ms. */
  aheadMs: number
  /** How long ago, by the database's clock, ms. */
  ageMs: number
}

/** The signs of life of the last day, the newest first. */
export async function readBeats(db: Kysely<Tables>): Promise<Beat[]> {
  const { rows } = await sql<{ part: string; replica: Buffer; ahead: number; age: number }>`
    SELECT part, replica, TIMESTAMPDIFF(MICROSECOND, seen_at, own_at) AS ahead,
      TIMESTAMPDIFF(MICROSECOND, seen_at, UTC_TIMESTAMP(3)) AS age
    FROM heartbeats WHERE seen_at > UTC_TIMESTAMP(3) - INTERVAL 1 DAY ORDER BY seen_at DESC LIMIT 500`.execute(
    db,
  )
  return rows.map(({ part, replica, ahead, age }) => ({
    part,
    replica,
    aheadMs: Number(ahead) / 1000,
    ageMs: Number(age) / 1000,
  }))
}

/** Clears away the signs of life of programs that ended long ago. */
export async function dropBeats(db: Kysely<Tables>): Promise<void> {
  await sql`DELETE FROM heartbeats WHERE seen_at < UTC_TIMESTAMP(3) - INTERVAL 1 DAY LIMIT 1000`.execute(
    db,
  )
}
