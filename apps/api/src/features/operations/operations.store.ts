import { type Kysely, sql } from 'kysely'
import type { Tables } from '#/database/tables.ts'

/** Milliseconds of the smallest round trip to the database. */
export async function pingDatabase(db: Kysely<Tables>): Promise<number> {
  const started = performance.now()
  await sql`SELECT 1`.execute(db)
  return Math.round((performance.now() - started) * 10) / 10
}

/** Since when the oldest event that is due waits; null when none does. */
export async function oldestDueEvent(db: Kysely<Tables>, now: Date): Promise<Date | null> {
  const row = await db
    .selectFrom('outbox')
    .select('run_at')
    .where('state', '=', 'ready')
    .where('run_at', '<=', now)
    .orderBy('run_at')
    .limit(1)
    .executeTakeFirst()
  return row?.run_at ?? null
}
