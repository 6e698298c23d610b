import { sql } from 'kysely'
import type { App } from '#/application.ts'
import { idBytes } from '#/database/ids.ts'
import type { Transaction } from '#/database/transaction.ts'

/** How many fields one colleague may reveal; the one place of these figures. */
export const revealLimits = { perHour: 10, perDay: 30 } as const
/** How long a revealed field may stay in the screen. */
export const revealMilliseconds = 5 * 60_000

const hour = 3_600_000

/**
 * How many reveals are left to a colleague in this hour. Holds the colleague's counter until the transaction ends, so that of many at
 * once none sees a figure that another is about to change.
 */
export async function revealsLeft(
  app: App,
  tx: Transaction,
  actorId: string,
  now: Date,
): Promise<number> {
  await holdCounter(app, tx, actorId, now)
  const lastHour = await countSince(tx, actorId, new Date(now.getTime() - hour))
  const lastDay = await countSince(tx, actorId, new Date(now.getTime() - 24 * hour))
  return Math.max(0, Math.min(revealLimits.perHour - lastHour, revealLimits.perDay - lastDay))
}

async function holdCounter(app: App, tx: Transaction, actorId: string, now: Date): Promise<void> {
  const bucket = app.keys.blindIndex('reveals', actorId).subarray(0, 16)
  const until = new Date(now.getTime() + 24 * hour)
  await sql`INSERT INTO rate_limits (bucket, hits, expires_at) VALUES (${bucket}, 1, ${until})
    ON DUPLICATE KEY UPDATE hits = hits + 1, expires_at = ${until}`.execute(tx)
}

async function countSince(tx: Transaction, actorId: string, since: Date): Promise<number> {
  const row = await tx
    .selectFrom('personal_accesses')
    .select((is) => is.fn.countAll<number>().as('count'))
    .where('actor_id', '=', idBytes(actorId))
    .where('manner', '=', 'revealed')
    .where('at', '>', since)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}
