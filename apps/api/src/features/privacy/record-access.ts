import type { AccessManner, AccessReason, FieldGroup, Role } from '@girasol/contract'
import { newId } from '#/database/ids.ts'
import type { Transaction } from '#/database/transaction.ts'
import { insertAccess } from './accesses.store.ts'

export type Access = {
  customerId: string
  /** Who of the staff looked; the customer is told the role, never the name. */
  actor: { accountId: string; role: Role }
  fieldGroup: FieldGroup
  manner: AccessManner
  reason: AccessReason
  caseId?: string | null
  at: Date
}

/**
 * Notes that somebody of the staff has read a customer's record: the customer sees it at once in "Who looked at my data". To be
 * called in a transaction that is committed before what was read is answered, by every read, masked ones too. Returns its id.
 */
export async function recordAccess(tx: Transaction, access: Access): Promise<string> {
  const id = newId()
  await insertAccess(tx, {
    id,
    customerId: access.customerId,
    actorId: access.actor.accountId,
    actorRole: access.actor.role,
    fieldGroup: access.fieldGroup,
    manner: access.manner,
    reason: access.reason,
    caseId: access.caseId ?? null,
    at: access.at,
  })
  return id
}
