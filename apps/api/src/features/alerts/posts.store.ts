import { type Kysely, sql } from 'kysely'
import type { Tables } from '#/database/tables.ts'
import type { Transaction } from '#/database/transaction.ts'
import { idText } from '#/database/ids.ts'
import { type AlertRow, findAlert } from './alerts.store.ts'

export type ClaimedPost = { alertId: Buffer; attempt: number; alert: AlertRow }

const mostAttempts = 12
const firstWaitMs = 2000
const longestWaitMs = 15 * 60_000
const day = 24 * 3_600_000

/** Sets up the posts of new alerts. */
export async function addPosts(db: Kysely<Tables>, now: Date): Promise<void> {
  const since = new Date(now.getTime() - day)
  await sql`INSERT IGNORE INTO alert_posts (alert_id, state, attempts, run_at, created_at)
    SELECT a.id, 'ready', 0, ${now}, ${now} FROM alerts a LEFT JOIN alert_posts p ON p.alert_id = a.id
    WHERE p.alert_id IS NULL AND a.raised_at > ${since} LIMIT 100`.execute(db)
}

/** Locks the oldest due post that nobody else holds; null when there is none. */
export async function claimPost(tx: Transaction, now: Date): Promise<ClaimedPost | null> {
  const row = await tx
    .selectFrom('alert_posts')
    .select(['alert_id', 'attempts'])
    .where('state', '=', 'ready')
    .where('run_at', '<=', now)
    .orderBy('run_at')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  const alert = row && (await findAlert(tx, idText(row.alert_id)))
  return row && alert ? { alertId: row.alert_id, attempt: row.attempts + 1, alert } : null
}

export async function endPost(tx: Transaction, post: ClaimedPost, now: Date): Promise<void> {
  await tx
    .updateTable('alert_posts')
    .set({ state: 'sent', attempts: post.attempt, done_at: now, last_error: null })
    .where('alert_id', '=', post.alertId)
    .execute()
}

/** Counts a failure and sets the next turn: 2 s, 4 s, 8 s … at most 15 min; after twelve the post is dead. */
export async function countPostFailure(
  tx: Transaction,
  { alertId, attempt }: ClaimedPost,
  why: string,
  now: Date,
): Promise<'ready' | 'dead'> {
  const state = attempt >= mostAttempts ? 'dead' : 'ready'
  const wait = Math.min(firstWaitMs * 2 ** (attempt - 1), longestWaitMs)
  await tx
    .updateTable('alert_posts')
    .set({
      state,
      attempts: attempt,
      run_at: new Date(now.getTime() + wait),
      last_error: why.slice(0, 120),
    })
    .where('alert_id', '=', alertId)
    .execute()
  return state
}
