import { contract } from '@girasol/contract'
import { idBytes, newId } from '#/database/ids.ts'
import { transaction } from '#/database/transaction.ts'
import { handle } from '#/http/handler.ts'
import { type Apply, requestApproval } from '../approvals/approvals.ts'
import { recordDone } from '../audit-trail/audit-trail.ts'
import { refuseOwn } from '../staff-members/staff-members.ts'
import { insertPermit } from './permits.store.ts'

/** How long an export that was agreed to can be fetched, milliseconds. */
const permitLife = 24 * 3_600_000

/** Asks to take out everything about a customer, for example for a court, or for somebody who cannot sign in. */
export const askCustomerExport = handle(
  contract.customerRequests.askCustomerExport,
  ({ app, principal, resource: customer, input, request, now }) =>
    transaction(app.db, async (tx) => {
      const { reason, text } = input.body
      await refuseOwn(app, tx, { staffId: principal.accountId, customerId: customer.id })
      const approvalId = await requestApproval(
        tx,
        { app, principal, request, now },
        {
          kind: 'dataExport',
          subject: { kind: 'customer', id: customer.id },
          before: { scope: null },
          after: { scope: 'everything' },
          reason,
          text,
        },
      )
      return { approvalId }
    }),
)

/** Lets the one who asked fetch the archive, once, within a day. */
export const applyExport: Apply = async (tx, { app, approval, principal, request, now }) => {
  const id = newId()
  const customerId = approval.subject.id
  await insertPermit(tx, {
    id: idBytes(id),
    customer_id: idBytes(customerId),
    holder_id: idBytes(approval.requesterId),
    approved_by: idBytes(principal.accountId),
    reason_code: approval.reasonCode,
    created_at: now,
    expires_at: new Date(now.getTime() + permitLife),
  })
  await recordDone(
    tx,
    { app, principal, request, now },
    {
      action: 'exportPermit.grant',
      resource: 'exportPermit',
      resourceId: id,
      reason: approval.reasonCode,
      before: { usable: false },
      after: { usable: true, holderId: approval.requesterId, customerId },
    },
  )
}
