import type { StaffReason, StaffRole, StaffState } from '@girasol/contract'
import { type Kysely, sql } from 'kysely'
import { idBytes, idText, newId } from '#/database/ids.ts'
import type { Tables } from '#/database/tables.ts'
import type { Transaction } from '#/database/transaction.ts'
import { reviewTime } from './review.ts'

type Db = Kysely<Tables> | Transaction

/** Whether this quarter's review has begun. */
export async function hasBegun(db: Db, quarter: string): Promise<boolean> {
  const row = await db
    .selectFrom('access_reviews')
    .select('id')
    .where('quarter', '=', quarter)
    .executeTakeFirst()
  return row !== undefined
}

/** Begins a quarter's review with a line for each staff account that is not shut out, and when it was last used as far as the trail tells. */
export async function insertReview(tx: Transaction, quarter: string, now: Date): Promise<void> {
  const id = newId()
  await tx
    .insertInto('access_reviews')
    .values({
      id: idBytes(id),
      quarter,
      opened_at: now,
      due_at: new Date(now.getTime() + reviewTime),
    })
    .execute()
  const accounts = await tx
    .selectFrom('accounts')
    .select(['id', 'role', 'state'])
    .where('audience', '=', 'staff')
    .where('state', '=', 'active')
    .orderBy('id')
    .execute()
  if (accounts.length === 0) return
  const used = await lastUses(tx)
  await tx
    .insertInto('access_review_items')
    .values(
      accounts.map((account) => ({
        id: idBytes(newId()),
        review_id: idBytes(id),
        account_id: account.id,
        role: account.role,
        state: account.state,
        last_used_at: used.get(idText(account.id)) ?? null,
      })),
    )
    .execute()
}

/** When each of the staff last did anything; once a quarter the whole trail may be read for it. */
async function lastUses(tx: Transaction): Promise<Map<string, Date>> {
  const { rows } = await sql<{ actor_id: Buffer; at: Date }>`
    SELECT e.actor_id, MAX(e.at) AS at FROM audit_events e
    WHERE e.actor_role IN ('support', 'sales', 'engineer', 'security') AND e.actor_id IS NOT NULL
    GROUP BY e.actor_id`.execute(tx)
  return new Map(rows.map((row) => [idText(row.actor_id), row.at]))
}

export type ItemRow = {
  id: string
  accountId: string
  role: StaffRole
  roleNow: StaffRole
  stateNow: StaffState
  lastUsedAt: Date | null
  verdict: 'confirmed' | 'removed' | null
  reason: StaffReason | null
  decidedBy: string | null
  decidedAt: Date | null
}

function items(db: Db) {
  return db
    .selectFrom('access_review_items as i')
    .innerJoin('accounts as a', 'a.id', 'i.account_id')
    .select(['i.id', 'i.account_id', 'i.role', 'i.last_used_at', 'i.verdict', 'i.reason_code'])
    .select(['i.decided_by', 'i.decided_at', 'a.role as role_now', 'a.state as state_now'])
}

type Row = Awaited<ReturnType<ReturnType<typeof items>['execute']>>[number]

function readItem(row: Row): ItemRow {
  return {
    id: idText(row.id),
    accountId: idText(row.account_id),
    role: row.role as StaffRole,
    roleNow: row.role_now as StaffRole,
    stateNow: row.state_now as StaffState,
    lastUsedAt: row.last_used_at,
    verdict: row.verdict as ItemRow['verdict'],
    reason: row.reason_code as StaffReason | null,
    decidedBy: row.decided_by && idText(row.decided_by),
    decidedAt: row.decided_at,
  }
}

/** The newest review and its lines; null before the first. */
export async function newestReview(db: Db) {
  const row = await db
    .selectFrom('access_reviews')
    .selectAll()
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return null
  const lines = await items(db).where('i.review_id', '=', row.id).orderBy('i.id').execute()
  const { quarter, opened_at: openedAt, due_at: dueAt } = row
  return { id: idText(row.id), quarter, openedAt, dueAt, items: lines.map(readItem) }
}

/** One line; null when there is none. */
export async function findItem(db: Db, id: string): Promise<ItemRow | null> {
  const row = await items(db).where('i.id', '=', idBytes(id)).executeTakeFirst()
  return row ? readItem(row) : null
}

/** Decides a line, once, by somebody else than whom it is about. */
export async function decideItem(
  tx: Transaction,
  id: string,
  decided: { verdict: 'confirmed' | 'removed'; reason: StaffReason; by: string; now: Date },
): Promise<boolean> {
  const by = idBytes(decided.by)
  const [done] = await tx
    .updateTable('access_review_items')
    .set({
      verdict: decided.verdict,
      reason_code: decided.reason,
      decided_by: by,
      decided_at: decided.now,
    })
    .where('id', '=', idBytes(id))
    .where('verdict', 'is', null)
    .where('account_id', '!=', by)
    .execute()
  return done?.numUpdatedRows === 1n
}
