import { contract } from '@girasol/contract'
import { transaction } from '#/database/transaction.ts'
import { handle } from '#/http/handler.ts'
import { type Apply, requestApproval } from '../approvals/approvals.ts'
import { recordDone } from '../audit-trail/audit-trail.ts'
import { resetFactors as takeFactors } from '../sign-in/sign-in.ts'

/** Asks that a colleague's factors be taken away, for example of a lost phone. */
export const resetFactors = handle(
  contract.staffMembers.resetFactors,
  ({ app, principal, resource: member, input, request, now }) =>
    transaction(app.db, async (tx) => {
      const { reason, text } = input.body
      const approvalId = await requestApproval(
        tx,
        { app, principal, request, now },
        {
          kind: 'factorReset',
          subject: { kind: 'account', id: member.id },
          before: { factors: 'kept' },
          after: { factors: 'removed' },
          reason,
          text,
        },
      )
      return { approvalId }
    }),
)

/** Takes every factor away: sessions end, and the next sign-in with the password can do nothing but set up a new one. */
export const applyFactorReset: Apply = async (tx, { app, approval, principal, request, now }) => {
  const { id } = approval.subject
  const { factors } = await takeFactors(app, tx, id, now)
  await recordDone(
    tx,
    { app, principal, request, now },
    {
      action: 'factor.reset',
      resource: 'account',
      resourceId: id,
      reason: approval.reasonCode,
      before: { factors },
      after: { factors: 0, requesterId: approval.requesterId },
    },
  )
}
