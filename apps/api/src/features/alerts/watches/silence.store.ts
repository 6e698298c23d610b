import type { Kysely } from 'kysely'
import type { Tables } from '#/database/tables.ts'

/** Since when the oldest row that is due waits; null when none does. */
export async function oldestDue(
  db: Kysely<Tables>,
  table: 'outbox' | 'mail_queue',
  now: Date,
): Promise<Date | null> {
  const row = await db
    .selectFrom(table)
    .select('run_at')
    .where('state', '=', 'ready')
    .where('run_at', '<=', now)
    .orderBy('run_at')
    .limit(1)
    .executeTakeFirst()
  return row?.run_at ?? null
}

/** How many rows were given up since. */
export async function countDead(
  db: Kysely<Tables>,
  table: 'outbox' | 'mail_queue' | 'alert_posts',
  since: Date,
): Promise<number> {
  const { count } = await db
    .selectFrom(table)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('state', '=', 'dead')
    .where('run_at', '>', since)
    .executeTakeFirstOrThrow()
  return Number(count)
}
