import { contract } from '@girasol/contract'
import { transaction } from '#/database/transaction.ts'
import { handle } from '#/http/handler.ts'
import { type Apply, requestApproval } from '../approvals/approvals.ts'
import { waitForChange } from '../emails/emails.ts'
import { refuseOwn } from '../staff-members/staff-members.ts'

/** Asks for another address for a customer who cannot prove the old one any more. */
export const askCustomerEmail = handle(
  contract.customerRequests.askCustomerEmail,
  ({ app, principal, resource: customer, input, request, now }) =>
    transaction(app.db, async (tx) => {
      const { email, reason, text } = input.body
      await refuseOwn(app, tx, { staffId: principal.accountId, customerId: customer.id })
      const approvalId = await requestApproval(
        tx,
        { app, principal, request, now },
        {
          kind: 'identityChange',
          subject: { kind: 'customer', id: customer.id },
          before: {},
          after: {},
          secrets: { email },
          reason,
          text,
        },
      )
      return { approvalId }
    }),
)

/** Begins the change that two people want: the old address is told, and has its three days to object, as with a change of one's own. */
export const applyIdentityChange: Apply = async (tx, { app, approval, secrets, ...by }) => {
  const { principal, request, now } = by
  const accountId = approval.subject.id
  await refuseOwn(app, tx, { staffId: principal.accountId, customerId: accountId })
  const change = { accountId, email: secrets['email']!, action: 'email.askChange' } as const
  await waitForChange(
    tx,
    { app, principal, request, now },
    { ...change, reason: approval.reasonCode },
  )
}
