import type { Language, StaffRole } from '@girasol/contract'
import type { Insertable, Kysely, Selectable } from 'kysely'
import { idBytes, idText } from '#/database/ids.ts'
import type { Tables } from '#/database/tables.ts'
import type { Transaction } from '#/database/transaction.ts'

type Db = Kysely<Tables> | Transaction

export type InvitationRow = {
  id: string
  role: StaffRole
  language: Language
  personIndex: Buffer
  emailSealed: Buffer
  nameSealed: Buffer
  invitedBy: Buffer | null
  approvedBy: Buffer | null
  createdAt: Date
  expiresAt: Date
}

/** Adds an invitation; its id is that of its challenge. */
export async function insertInvitation(
  tx: Transaction,
  row: Insertable<Tables['staff_invitations']>,
): Promise<void> {
  await tx.insertInto('staff_invitations').values(row).execute()
}

function open(db: Db, now: Date) {
  return db
    .selectFrom('staff_invitations')
    .selectAll()
    .where('state', '=', 'sent')
    .where('expires_at', '>', now)
}

/** Invitations whose link still works, newest first. */
export async function listInvitations(db: Db, now: Date): Promise<InvitationRow[]> {
  return (await open(db, now).orderBy('id', 'desc').limit(100).execute()).map(readRow)
}

/** One invitation whose link still works; null when there is none. */
export async function findInvitation(db: Db, id: string, now: Date): Promise<InvitationRow | null> {
  const row = await open(db, now).where('id', '=', idBytes(id)).executeTakeFirst()
  return row ? readRow(row) : null
}

/** Whether this person has an invitation that still works. */
export async function isInvited(db: Db, personIndex: Buffer, now: Date): Promise<boolean> {
  const row = await open(db, now).where('person_index', '=', personIndex).executeTakeFirst()
  return row !== undefined
}

/** Ends an invitation, once. */
export async function endInvitation(
  tx: Transaction,
  id: string,
  ended: { state: 'accepted' | 'withdrawn'; accountId?: string; now: Date },
): Promise<boolean> {
  const [done] = await tx
    .updateTable('staff_invitations')
    .set({
      state: ended.state,
      account_id: ended.accountId ? idBytes(ended.accountId) : null,
      ended_at: ended.now,
    })
    .where('id', '=', idBytes(id))
    .where('state', '=', 'sent')
    .execute()
  return done?.numUpdatedRows === 1n
}

function readRow(row: Selectable<Tables['staff_invitations']>): InvitationRow {
  return {
    id: idText(row.id),
    role: row.role as StaffRole,
    language: row.language as Language,
    personIndex: row.person_index,
    emailSealed: row.email_sealed,
    nameSealed: row.name_sealed,
    invitedBy: row.invited_by,
    approvedBy: row.approved_by,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
  }
}
