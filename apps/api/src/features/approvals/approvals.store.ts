import type { ApprovalKind, ApprovalState, StaffReason } from '@girasol/contract'
import { type Insertable, type Kysely, type Selectable, sql } from 'kysely'
import { idBytes, idText } from '#/database/ids.ts'
import type { Tables } from '#/database/tables.ts'
import type { Transaction } from '#/database/transaction.ts'
import { type Facts, stateAt, type StoredApproval, strangerTime, type Subject } from './approval.ts'

type Db = Kysely<Tables> | Transaction
type Row = Selectable<Tables['approvals']>

/** Adds a request. */
export async function insertApproval(
  tx: Transaction,
  row: Insertable<Tables['approvals']>,
): Promise<void> {
  await tx.insertInto('approvals').values(row).execute()
}

/** One request by its id; null when there is none. */
export async function findApproval(db: Db, id: string): Promise<StoredApproval | null> {
  const row = await db
    .selectFrom('approvals')
    .selectAll()
    .where('id', '=', idBytes(id))
    .executeTakeFirst()
  return row ? readRow(row) : null
}

/** How a request stands by itself: an open one whose time is over is expired. */
export async function requestState(db: Db, id: string, now: Date): Promise<ApprovalState | null> {
  const found = await findApproval(db, id)
  return found && stateAt(found, now)
}

type Asked = { kinds: readonly ApprovalKind[]; requesterId: string; limit: number }

/** Requests of these kinds or of this person: the open ones first, each newest first. */
export async function listApprovals(db: Db, asked: Asked): Promise<StoredApproval[]> {
  const rows = await db
    .selectFrom('approvals')
    .selectAll()
    .where((where) =>
      where.or([
        where('requester_id', '=', idBytes(asked.requesterId)),
        ...(asked.kinds.length > 0 ? [where('kind', 'in', [...asked.kinds])] : []),
      ]),
    )
    .orderBy(sql`state = 'open'`, 'desc')
    .orderBy('id', 'desc')
    .limit(asked.limit)
    .execute()
  return rows.map(readRow)
}

/** Whether such a request about this subject is open already. */
export async function hasOpen(
  tx: Transaction,
  asked: { kind: ApprovalKind; subjectId: string; now: Date },
): Promise<boolean> {
  const row = await tx
    .selectFrom('approvals')
    .select('id')
    .where('subject_id', '=', idBytes(asked.subjectId))
    .where('kind', '=', asked.kind)
    .where('state', '=', 'open')
    .where('expires_at', '>', asked.now)
    .executeTakeFirst()
  return row !== undefined
}

export type Deciding = {
  id: string
  approverId: string
  now: Date
  decisionSealed: Buffer | null
  /** The version that `decisionSealed` is sealed for: the one after the request's. */
  decisionVersion: number
}

// Everything that makes a decision valid stands in the one statement that makes it: of any number at once, one applies.
function byAnother({ id, approverId, now, decisionVersion }: Deciding) {
  const approver = idBytes(approverId)
  const since = new Date(now.getTime() - strangerTime)
  return sql`id = ${idBytes(id)} AND state = 'open' AND expires_at > ${now}
    AND decision_version = ${decisionVersion - 1}
    AND requester_id <> ${approver} AND subject_id <> ${approver}
    AND (first_approver_id IS NULL OR first_approver_id <> ${approver})
    AND NOT EXISTS (
      SELECT 1 FROM staff_members m WHERE m.joined_at > ${since} AND (
        (m.account_id = ${approver} AND m.invited_by = requester_id)
        OR (m.account_id = requester_id AND m.invited_by = ${approver})))`
}

/** What somebody asked for who was shut out since is not carried out; it can still be declined. */
const requesterWorks = sql`EXISTS (
  SELECT 1 FROM accounts a WHERE a.id = requester_id AND a.state = 'active')`

/** The first of two that agree; false when it was not open to this person. */
export async function agreeFirst(tx: Transaction, deciding: Deciding): Promise<boolean> {
  const { approverId, now, decisionSealed, decisionVersion } = deciding
  const { numAffectedRows } = await sql`UPDATE approvals
    SET first_approver_id = ${idBytes(approverId)}, first_at = ${now}, decision_sealed = ${decisionSealed},
      decision_version = ${decisionVersion}
    WHERE ${byAnother(deciding)} AND ${requesterWorks} AND needed = 2 AND first_approver_id IS NULL`.execute(
    tx,
  )
  return numAffectedRows === 1n
}

/** Decides a request, once, by another person; false when it was not open to this one. */
export async function decide(
  tx: Transaction,
  state: 'approved' | 'declined',
  deciding: Deciding,
): Promise<boolean> {
  const { approverId, now, decisionSealed, decisionVersion } = deciding
  const complete =
    state === 'approved'
      ? sql`${requesterWorks} AND (needed = 1 OR first_approver_id IS NOT NULL)`
      : sql`1 = 1`
  const { numAffectedRows } = await sql`UPDATE approvals
    SET state = ${state}, decided_by = ${idBytes(approverId)}, decided_at = ${now},
      decision_sealed = ${decisionSealed}, decision_version = ${decisionVersion}
    WHERE ${byAnother(deciding)} AND ${complete}`.execute(tx)
  return numAffectedRows === 1n
}

/** Takes a request back; false when it is not open, or somebody else's. */
export async function withdraw(
  tx: Transaction,
  asked: { id: string; requesterId: string; now: Date },
): Promise<boolean> {
  const [done] = await tx
    .updateTable('approvals')
    .set({ state: 'withdrawn', decided_at: asked.now })
    .where('id', '=', idBytes(asked.id))
    .where('state', '=', 'open')
    .where('requester_id', '=', idBytes(asked.requesterId))
    .execute()
  return done?.numUpdatedRows === 1n
}

/** Ends a request that nobody has decided in time; its kind, or null when somebody has. */
export async function expire(tx: Transaction, id: string, now: Date): Promise<string | null> {
  const [done] = await tx
    .updateTable('approvals')
    .set({ state: 'expired', decided_at: now })
    .where('id', '=', idBytes(id))
    .where('state', '=', 'open')
    .where('expires_at', '<=', now)
    .execute()
  if (done?.numUpdatedRows !== 1n) return null
  const row = await tx
    .selectFrom('approvals')
    .select('kind')
    .where('id', '=', idBytes(id))
    .executeTakeFirstOrThrow()
  return row.kind
}

/** Whether one of the two has invited the other lately: they may be one person with two accounts. */
export async function maybeSamePerson(
  db: Db,
  asked: { one: string; other: string; now: Date },
): Promise<boolean> {
  const [one, other] = [idBytes(asked.one), idBytes(asked.other)]
  const row = await db
    .selectFrom('staff_members')
    .select('account_id')
    .where('joined_at', '>', new Date(asked.now.getTime() - strangerTime))
    .where((where) =>
      where.or([
        where.and([where('account_id', '=', one), where('invited_by', '=', other)]),
        where.and([where('account_id', '=', other), where('invited_by', '=', one)]),
      ]),
    )
    .executeTakeFirst()
  return row !== undefined
}

function readRow(row: Row): StoredApproval {
  return {
    id: idText(row.id),
    kind: row.kind as ApprovalKind,
    state: row.state as ApprovalState,
    requesterId: idText(row.requester_id),
    subject: { kind: row.subject as Subject['kind'], id: idText(row.subject_id) },
    before: facts(row.before_facts),
    after: facts(row.after_facts),
    privateSealed: row.private_sealed,
    reasonCode: row.reason_code as StaffReason,
    reasonSealed: row.reason_sealed,
    needed: row.needed,
    firstApproverId: row.first_approver_id && idText(row.first_approver_id),
    decidedBy: row.decided_by && idText(row.decided_by),
    decidedAt: row.decided_at,
    decisionSealed: row.decision_sealed,
    decisionVersion: row.decision_version,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
  }
}

/** Some servers hand JSON over as text. */
function facts(value: unknown): Facts {
  return (typeof value === 'string' ? JSON.parse(value) : value) as Facts
}
