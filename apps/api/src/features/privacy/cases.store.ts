import type { CaseReason, CaseState, CaseSummary, Role } from '@girasol/contract'
import type { Kysely } from 'kysely'
import { idBytes, idText } from '#/database/ids.ts'
import type { Tables } from '#/database/tables.ts'
import type { Transaction } from '#/database/transaction.ts'

type Db = Kysely<Tables> | Transaction

export type StoredCase = {
  id: string
  customerId: string
  orderId: string | null
  accessId: string | null
  openedBy: CaseSummary['openedBy']
  reason: CaseReason
  state: CaseState
  version: number
  openedAt: Date
  changedAt: Date
  closedAt: Date | null
}

export type StoredNote = {
  id: string
  caseId: string
  kind: 'note' | 'question' | 'answer'
  authorRole: Role
  textSealed: Buffer
  at: Date
}

/** Adds a case; a second one about the same access is refused by the database as `cases_access`. */
export async function insertCase(
  tx: Transaction,
  opened: StoredCase,
  openerId: string | null,
): Promise<void> {
  await tx
    .insertInto('cases')
    .values({
      id: idBytes(opened.id),
      customer_id: idBytes(opened.customerId),
      order_id: opened.orderId === null ? null : idBytes(opened.orderId),
      access_id: opened.accessId === null ? null : idBytes(opened.accessId),
      opened_by: opened.openedBy,
      opener_id: openerId === null ? null : idBytes(openerId),
      reason: opened.reason,
      state: opened.state,
      version: opened.version,
      opened_at: opened.openedAt,
      changed_at: opened.changedAt,
      closed_at: null,
    })
    .execute()
}

export async function insertNote(
  tx: Transaction,
  note: StoredNote & { authorId: string | null },
): Promise<void> {
  await tx
    .insertInto('case_notes')
    .values({
      id: idBytes(note.id),
      case_id: idBytes(note.caseId),
      kind: note.kind,
      author_id: note.authorId === null ? null : idBytes(note.authorId),
      author_role: note.authorRole,
      text_sealed: note.textSealed,
      at: note.at,
    })
    .execute()
}

/** Writes a state on top of the version that was read; false when somebody was faster or the case is closed. */
export async function changeCase(
  tx: Transaction,
  changed: { id: string; version: number; state: CaseState; now: Date },
): Promise<boolean> {
  const [done] = await tx
    .updateTable('cases')
    .set({
      state: changed.state,
      version: changed.version + 1,
      changed_at: changed.now,
      closed_at: changed.state === 'closed' ? changed.now : null,
    })
    .where('id', '=', idBytes(changed.id))
    .where('version', '=', changed.version)
    .where('state', '!=', 'closed')
    .execute()
  return done?.numUpdatedRows === 1n
}

export async function findCase(db: Db, id: string): Promise<StoredCase | null> {
  const row = await db
    .selectFrom('cases')
    .selectAll()
    .where('id', '=', idBytes(id))
    .executeTakeFirst()
  return row ? caseOf(row) : null
}

/** Cases that are not closed, the one whose last change is longest ago first. */
export async function listOpenCases(db: Db, limit: number): Promise<StoredCase[]> {
  const rows = await db
    .selectFrom('cases')
    .selectAll()
    .where('state', 'in', ['open', 'answered'])
    .orderBy('changed_at')
    .limit(limit)
    .execute()
  return rows.map(caseOf)
}

export async function listCasesOf(
  db: Db,
  customerId: string,
  limit: number,
): Promise<StoredCase[]> {
  const rows = await db
    .selectFrom('cases')
    .selectAll()
    .where('customer_id', '=', idBytes(customerId))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(caseOf)
}

/** The cases that ask about these accesses. */
export async function casesAbout(db: Db, accessIds: string[]): Promise<StoredCase[]> {
  if (accessIds.length === 0) return []
  const rows = await db
    .selectFrom('cases')
    .selectAll()
    .where('access_id', 'in', accessIds.map(idBytes))
    .execute()
  return rows.map(caseOf)
}

/** What was said in these cases, the oldest first. */
export async function notesOf(db: Db, caseIds: string[]): Promise<StoredNote[]> {
  if (caseIds.length === 0) return []
  const rows = await db
    .selectFrom('case_notes')
    .selectAll()
    .where('case_id', 'in', caseIds.map(idBytes))
    .orderBy('id')
    .limit(1000)
    .execute()
  return rows.map((row) => ({
    id: idText(row.id),
    caseId: idText(row.case_id),
    kind: row.kind as StoredNote['kind'],
    authorRole: row.author_role as Role,
    textSealed: row.text_sealed,
    at: row.at,
  }))
}

function caseOf(row: Tables['cases']): StoredCase {
  return {
    id: idText(row.id),
    customerId: idText(row.customer_id),
    orderId: row.order_id && idText(row.order_id),
    accessId: row.access_id && idText(row.access_id),
    openedBy: row.opened_by as StoredCase['openedBy'],
    reason: row.reason as CaseReason,
    state: row.state as CaseState,
    version: row.version,
    openedAt: row.opened_at,
    changedAt: row.changed_at,
    closedAt: row.closed_at,
  }
}
