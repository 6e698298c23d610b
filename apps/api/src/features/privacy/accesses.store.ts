import type { AccessManner, AccessReason, FieldGroup, Role } from '@girasol/contract'
import type { Kysely } from 'kysely'
import { idBytes, idText } from '#/database/ids.ts'
import { insertRow } from '#/database/prepared.ts'
import type { Tables } from '#/database/tables.ts'
import type { Transaction } from '#/database/transaction.ts'

type Db = Kysely<Tables> | Transaction

export type StoredAccess = {
  id: string
  customerId: string
  actorId: string
  actorRole: Role
  fieldGroup: FieldGroup
  manner: AccessManner
  reason: AccessReason
  caseId: string | null
  at: Date
}

/** Adds a look at somebody's data; there is no way to change or remove one. */
export async function insertAccess(tx: Transaction, access: StoredAccess): Promise<void> {
  await insertRow(tx, 'personal_accesses', {
    id: idBytes(access.id),
    customer_id: idBytes(access.customerId),
    actor_id: idBytes(access.actorId),
    actor_role: access.actorRole,
    field_group: access.fieldGroup,
    manner: access.manner,
    reason: access.reason,
    case_id: access.caseId === null ? null : idBytes(access.caseId),
    at: access.at,
  })
}

/** Whether the weekly mail to this customer is on its way. */
export async function isDigestAsked(tx: Transaction, customerId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('outbox')
    .select('id')
    .where('aggregate_id', '=', idBytes(customerId))
    .where('type', '=', 'privacy.digestDue')
    .where('state', '=', 'ready')
    .executeTakeFirst()
  return row !== undefined
}

/** Looks at one customer's data, the newest first, before the one named. */
export async function listAccessesOf(
  db: Db,
  customerId: string,
  page: { before?: string; limit: number },
): Promise<StoredAccess[]> {
  let query = db
    .selectFrom('personal_accesses')
    .selectAll()
    .where('customer_id', '=', idBytes(customerId))
    .orderBy('id', 'desc')
    .limit(page.limit)
  if (page.before !== undefined) query = query.where('id', '<', idBytes(page.before))
  return (await query.execute()).map(accessOf)
}

/** One look by its id; null when there is none. */
export async function findAccess(db: Db, id: string): Promise<StoredAccess | null> {
  const row = await db
    .selectFrom('personal_accesses')
    .selectAll()
    .where('id', '=', idBytes(id))
    .executeTakeFirst()
  return row ? accessOf(row) : null
}

function accessOf(row: Tables['personal_accesses']): StoredAccess {
  return {
    id: idText(row.id),
    customerId: idText(row.customer_id),
    actorId: idText(row.actor_id),
    actorRole: row.actor_role as Role,
    fieldGroup: row.field_group as FieldGroup,
    manner: row.manner as AccessManner,
    reason: row.reason as AccessReason,
    caseId: row.case_id && idText(row.case_id),
    at: row.at,
  }
}
