import { contract, type StaffReason } from '@girasol/contract'
import type { App } from '#/application.ts'
import { type Transaction, transaction } from '#/database/transaction.ts'
import { fail } from '#/http/errors.ts'
import { handle, type RequestFacts, type SignedIn } from '#/http/handler.ts'
import { endSessionsOf } from '#/security/sessions.ts'
import { type Apply, requestApproval } from '../approvals/approvals.ts'
import { recordDone } from '../audit-trail/audit-trail.ts'
import { changeState } from './members.store.ts'

type By = { app: App; principal: SignedIn; request: RequestFacts; now: Date }

/** Shuts somebody out: the account opens nothing from the next request on, sessions end, streams close within a second. Fails with `requestOutdated`. */
export async function suspend(
  tx: Transaction,
  by: By,
  { accountId, reason }: { accountId: string; reason: StaffReason },
): Promise<void> {
  if (!(await changeState(tx, accountId, { from: 'active', to: 'suspended' }))) {
    fail('requestOutdated')
  }
  const sessions = await endSessionsOf(tx, accountId)
  await recordDone(tx, by, {
    action: 'staff.suspend',
    resource: 'account',
    resourceId: accountId,
    reason,
    before: { state: 'active' },
    after: { state: 'suspended', endedSessions: sessions },
  })
}

/** One person is enough to shut somebody out: harm does not wait for a second. */
export const suspendStaff = handle(
  contract.staffMembers.suspendStaff,
  ({ app, principal, resource: member, input, request, now }) =>
    transaction(app.db, (tx) =>
      suspend(
        tx,
        { app, principal, request, now },
        {
          accountId: member.id,
          reason: input.body.reason,
        },
      ),
    ),
)

/** Asks that somebody be let in again. */
export const restoreStaff = handle(
  contract.staffMembers.restoreStaff,
  ({ app, principal, resource: member, input, request, now }) =>
    transaction(app.db, async (tx) => {
      if (member.state !== 'suspended') fail('requestOutdated')
      const { reason, text } = input.body
      const approvalId = await requestApproval(
        tx,
        { app, principal, request, now },
        {
          kind: 'staffRestore',
          subject: { kind: 'account', id: member.id },
          before: { state: 'suspended' },
          after: { state: 'active' },
          reason,
          text,
        },
      )
      return { approvalId }
    }),
)

/** Lets somebody in again whom two people want back. */
export const applyRestore: Apply = async (tx, { app, approval, principal, request, now }) => {
  const { id } = approval.subject
  if (!(await changeState(tx, id, { from: 'suspended', to: 'active' }))) fail('requestOutdated')
  await recordDone(
    tx,
    { app, principal, request, now },
    {
      action: 'staff.restore',
      resource: 'account',
      resourceId: id,
      reason: approval.reasonCode,
      before: { state: 'suspended' },
      after: { state: 'active', requesterId: approval.requesterId },
    },
  )
}
