import type { ReviewKind, ReviewVerdict } from '@girasol/contract'
import type { Kysely } from 'kysely'
import { idBytes, idText, newId } from '#/database/ids.ts'
import type { Tables } from '#/database/tables.ts'
import type { Transaction } from '#/database/transaction.ts'

type Db = Kysely<Tables> | Transaction

export type TaskRow = {
  id: string
  kind: ReviewKind
  day: string
  amount: number
  dueAt: Date
  doneBy: string | null
  doneAt: Date | null
  verdict: ReviewVerdict | null
}

/** Adds a day's task unless it is there. */
export async function insertTask(
  db: Db,
  task: { kind: ReviewKind; day: string; amount: number; dueAt: Date; now: Date },
): Promise<void> {
  await db
    .insertInto('review_tasks')
    .ignore()
    .values({
      id: idBytes(newId()),
      kind: task.kind,
      day: task.day,
      amount: task.amount,
      due_at: task.dueAt,
      created_at: task.now,
    })
    .execute()
}

export async function hasTask(db: Db, day: string): Promise<boolean> {
  const row = await db
    .selectFrom('review_tasks')
    .select('id')
    .where('day', '=', day)
    .where('kind', '=', 'deadLetters')
    .executeTakeFirst()
  return row !== undefined
}

/** Tasks that nobody has done, then those of the last four weeks; the newest day first. */
export async function taskRows(db: Db, since: string): Promise<TaskRow[]> {
  const rows = await db
    .selectFrom('review_tasks')
    .selectAll()
    .where((eb) => eb.or([eb('done_at', 'is', null), eb('day', '>=', since)]))
    .orderBy('day', 'desc')
    .orderBy('kind')
    .limit(200)
    .execute()
  return rows.map(readTask)
}

export async function findTask(db: Db, id: string): Promise<TaskRow | null> {
  const row = await db
    .selectFrom('review_tasks')
    .selectAll()
    .where('id', '=', idBytes(id))
    .executeTakeFirst()
  return row ? readTask(row) : null
}

/** Marks a task done, once; false when somebody did before. */
export async function markDone(
  tx: Transaction,
  id: string,
  by: { accountId: string; verdict: ReviewVerdict; now: Date },
): Promise<boolean> {
  const [done] = await tx
    .updateTable('review_tasks')
    .set({ done_by: idBytes(by.accountId), done_at: by.now, verdict: by.verdict })
    .where('id', '=', idBytes(id))
    .where('done_at', 'is', null)
    .execute()
  return done?.numUpdatedRows === 1n
}

/** How many tasks are open although they were due before `now`. */
export async function countOverdue(db: Db, now: Date): Promise<number> {
  const { count } = await db
    .selectFrom('review_tasks')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('done_at', 'is', null)
    .where('due_at', '<', now)
    .executeTakeFirstOrThrow()
  return Number(count)
}

type Span = { from: Date; to: Date }

/** How many alerts were raised in a span. */
export async function countAlerts(db: Db, { from, to }: Span): Promise<number> {
  const { count } = await db
    .selectFrom('alerts')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('raised_at', '>=', from)
    .where('raised_at', '<', to)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** How many entries of these kinds the trail has of a span. */
export async function countEntries(
  db: Db,
  actions: readonly string[],
  { from, to }: Span,
): Promise<number> {
  const { count } = await db
    .selectFrom('audit_events')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('action', 'in', actions)
    .where('outcome', '=', 'done')
    .where('at', '>=', from)
    .where('at', '<', to)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** How many events and mails lie there given up. */
export async function countGivenUp(db: Db): Promise<number> {
  const of = async (table: 'outbox' | 'mail_queue') => {
    const { count } = await db
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('state', '=', 'dead')
      .executeTakeFirstOrThrow()
    return Number(count)
  }
  return (await of('outbox')) + (await of('mail_queue'))
}

function readTask(row: {
  id: Buffer
  kind: string
  day: string
  amount: number
  due_at: Date
  done_by: Buffer | null
  done_at: Date | null
  verdict: string | null
}): TaskRow {
  return {
    id: idText(row.id),
    kind: row.kind as ReviewKind,
    day: row.day,
    amount: row.amount,
    dueAt: row.due_at,
    doneBy: row.done_by && idText(row.done_by),
    doneAt: row.done_at,
    verdict: row.verdict as ReviewVerdict | null,
  }
}
