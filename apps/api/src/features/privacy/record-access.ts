import type { AccessManner, AccessReason, FieldGroup, Role } from '@girasol/contract'
import { newId } from '#/database/ids.ts'
import type { Transaction } from '#/database/transaction.ts'
import { append } from '#/outbox/append.ts'
import { insertAccess, isDigestAsked } from './accesses.store.ts'
import { digestAt } from './digest-time.ts'

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
 * Notes that somebody of the staff has read a customer's record: the customer sees it at once in "Who looked at my data", and is told
 * by mail at the end of the week. To be called in a transaction that is committed before what was read is answered, by every read,
 * masked ones too. Returns its id.
 */
export async function recordAccess(tx: Transaction, access: Access): Promise<string> {
  const { customerId, actor, at } = access
  const id = newId()
  await insertAccess(tx, {
    id,
    customerId,
    actorId: actor.accountId,
    actorRole: actor.role,
    fieldGroup: access.fieldGroup,
    manner: access.manner,
    reason: access.reason,
    caseId: access.caseId ?? null,
    at,
  })
  if (!(await isDigestAsked(tx, customerId))) await askDigest(tx, customerId, at)
  return id
}

function askDigest(tx: Transaction, customerId: string, at: Date): Promise<void> {
  return append(tx, {
    type: 'privacy.digestDue',
    aggregate: 'account',
    aggregateId: customerId,
    payload: {},
    at,
    runAt: digestAt(at),
  })
}
