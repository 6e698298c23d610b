import { idText } from '#/database/ids.ts'
import type { Transaction } from '#/database/transaction.ts'
import type { DeliveredEvent } from './subscriber.ts'

const mostAttempts = 10
const firstWaitMilliseconds = 1000
const longestWaitMilliseconds = 10 * 60_000

/** Locks the oldest due event that nobody else holds; null when there is none. */
export async function claimNext(tx: Transaction, now: Date): Promise<DeliveredEvent | null> {
  const row = await tx
    .selectFrom('outbox')
    .select(['id', 'type', 'aggregate', 'aggregate_id', 'payload', 'attempts', 'created_at'])
    .where('state', '=', 'ready')
    .where('run_at', '<=', now)
    .orderBy('run_at')
    .orderBy('id')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  if (!row) return null
  return {
    id: row.id,
    type: row.type,
    aggregate: row.aggregate,
    aggregateId: idText(row.aggregate_id),
    payload: parsed(row.payload) as DeliveredEvent['payload'],
    createdAt: row.created_at,
    attempt: row.attempts + 1,
  }
}

/** Some servers hand JSON over as text. */
function parsed(payload: unknown): unknown {
  return typeof payload === 'string' ? (JSON.parse(payload) as unknown) : payload
}

/** Marks an event done in the transaction of its reactions. */
export async function markDone(tx: Transaction, id: number, now: Date): Promise<void> {
  await tx.updateTable('outbox').set({ state: 'done', done_at: now }).where('id', '=', id).execute()
}

/** Counts a failure and sets the next turn: 1 s, 2 s, 4 s … at most 10 min; after ten the event is dead. */
export async function countFailure(
  tx: Transaction,
  id: number,
  cause: unknown,
  now: Date,
): Promise<'ready' | 'dead'> {
  const row = await tx
    .selectFrom('outbox')
    .select('attempts')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const attempts = row.attempts + 1
  const state = attempts >= mostAttempts ? 'dead' : 'ready'
  const wait = Math.min(firstWaitMilliseconds * 2 ** (attempts - 1), longestWaitMilliseconds)
  await tx
    .updateTable('outbox')
    .set({
      attempts,
      state,
      run_at: new Date(now.getTime() + wait),
      last_error: nameOf(cause),
    })
    .where('id', '=', id)
    .execute()
  return state
}

/** Kind and code only: messages may quote data. */
function nameOf(cause: unknown): string {
  if (!(cause instanceof Error)) return typeof cause
  const code = 'code' in cause ? ` ${String(cause.code)}` : ''
  return `${cause.name}${code}`.slice(0, 120)
}
