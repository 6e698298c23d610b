import type { StaffRole, StaffState } from '@girasol/contract'
import type { Insertable, Kysely } from 'kysely'
import { idBytes, idText } from '#/database/ids.ts'
import type { Tables } from '#/database/tables.ts'
import type { Transaction } from '#/database/transaction.ts'

type Db = Kysely<Tables> | Transaction

export type MemberRow = {
  id: string
  role: StaffRole
  state: StaffState
  nameSealed: Buffer
  nameVersion: number
  emailSealed: Buffer
  emailVersion: number
  joinedAt: Date
}

function members(db: Db) {
  return db
    .selectFrom('accounts')
    .select(['id', 'role', 'state', 'created_at'])
    .select(['name_sealed', 'name_version', 'email_sealed', 'email_version'])
    .where('audience', '=', 'staff')
}

type Row = Awaited<ReturnType<ReturnType<typeof members>['execute']>>[number]

function readRow(row: Row): MemberRow {
  return {
    id: idText(row.id),
    role: row.role as StaffRole,
    state: row.state as StaffState,
    nameSealed: row.name_sealed,
    nameVersion: row.name_version,
    emailSealed: row.email_sealed,
    emailVersion: row.email_version,
    joinedAt: row.created_at,
  }
}

/** Everybody of the staff, who came first first. */
export async function listMembers(db: Db): Promise<MemberRow[]> {
  return (await members(db).orderBy('id').limit(500).execute()).map(readRow)
}

/** One of the staff; null when there is none. */
export async function findMember(db: Db, id: string): Promise<MemberRow | null> {
  const row = await members(db).where('id', '=', idBytes(id)).executeTakeFirst()
  return row ? readRow(row) : null
}

/** Writes another role where the account still has the first one; false when it has not. */
export async function changeRole(
  tx: Transaction,
  id: string,
  { from, to }: { from: string; to: StaffRole },
): Promise<boolean> {
  const [done] = await tx
    .updateTable('accounts')
    .set({ role: to })
    .where('id', '=', idBytes(id))
    .where('audience', '=', 'staff')
    .where('role', '=', from)
    .execute()
  return done?.numUpdatedRows === 1n
}

/** Writes another state where the account still has the first one; false when it has not. */
export async function changeState(
  tx: Transaction,
  id: string,
  { from, to }: { from: StaffState; to: StaffState },
): Promise<boolean> {
  const [done] = await tx
    .updateTable('accounts')
    .set({ state: to })
    .where('id', '=', idBytes(id))
    .where('audience', '=', 'staff')
    .where('state', '=', from)
    .execute()
  return done?.numUpdatedRows === 1n
}

/** How many active security people there are, held until the transaction ends so that two changes at once do not both count the other. */
export async function countSecurity(tx: Transaction): Promise<number> {
  const rows = await tx
    .selectFrom('accounts')
    .select('id')
    .where('audience', '=', 'staff')
    .where('role', '=', 'security')
    .where('state', '=', 'active')
    .forUpdate()
    .execute()
  return rows.length
}

/** Live sessions by account: how many, and when one of them was last used. */
export async function sessionUse(
  db: Db,
  now: Date,
): Promise<Map<string, { count: number; lastUsedAt: Date }>> {
  const rows = await db
    .selectFrom('sessions')
    .select(({ fn }) => [
      'account_id',
      fn.countAll<number>().as('count'),
      fn.max('last_used_at').as('last_used_at'),
    ])
    .where('audience', '=', 'staff')
    .where('expires_at', '>', now)
    .groupBy('account_id')
    .execute()
  return new Map(
    rows.map((row) => [
      idText(row.account_id),
      { count: Number(row.count), lastUsedAt: row.last_used_at },
    ]),
  )
}

/** Notes how somebody came to the staff. A person who has an account already is refused as `staff_members_person`. */
export async function insertMember(
  tx: Transaction,
  row: Insertable<Tables['staff_members']>,
): Promise<void> {
  await tx.insertInto('staff_members').values(row).execute()
}

/** Whether an address belongs to the staff already, as it is written or as its person writes it otherwise. */
export async function isMember(
  db: Db,
  asked: { emailIndex: Buffer; personIndex: Buffer },
): Promise<boolean> {
  const account = await db
    .selectFrom('accounts')
    .select('id')
    .where('audience', '=', 'staff')
    .where('email_index', '=', asked.emailIndex)
    .executeTakeFirst()
  if (account) return true
  const member = await db
    .selectFrom('staff_members')
    .select('account_id')
    .where('person_index', '=', asked.personIndex)
    .executeTakeFirst()
  return member !== undefined
}
