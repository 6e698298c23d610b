import { contract, type StaffRole } from '@girasol/contract'
import { type Transaction, transaction } from '#/database/transaction.ts'
import { fail } from '#/http/errors.ts'
import { handle } from '#/http/handler.ts'
import { endSessionsOf } from '#/security/sessions.ts'
import { type Apply, requestApproval } from '../approvals/approvals.ts'
import { recordDone } from '../audit-trail/audit-trail.ts'
import { queueMail } from '../notifications/notifications.ts'
import { changeRole, countSecurity } from './members.store.ts'

/** Two security people must remain, or nobody could ever decide anything again. */
const leastSecurity = 2

async function keepSecurity(tx: Transaction, from: string): Promise<void> {
  if (from !== 'security') return
  if ((await countSecurity(tx)) <= leastSecurity) fail('lastSecurityPerson')
}

/** Asks for another role for a colleague. */
export const changeStaffRole = handle(
  contract.staffMembers.changeStaffRole,
  ({ app, principal, resource: member, input, request, now }) =>
    transaction(app.db, async (tx) => {
      const { role, reason, text } = input.body
      if (role === member.role) fail('requestOutdated')
      await keepSecurity(tx, member.role)
      const approvalId = await requestApproval(
        tx,
        { app, principal, request, now },
        {
          kind: 'staffRole',
          subject: { kind: 'account', id: member.id },
          before: { role: member.role },
          after: { role },
          reason,
          text,
        },
      )
      return { approvalId }
    }),
)

/** Gives the role that two people want: every session ends, since what they were worth has changed. */
export const applyRole: Apply = async (tx, { app, approval, principal, request, now }) => {
  const { id } = approval.subject
  const from = String(approval.before['role'])
  const to = approval.after['role'] as StaffRole
  await keepSecurity(tx, from)
  if (!(await changeRole(tx, id, { from, to }))) fail('requestOutdated')
  await endSessionsOf(tx, id)
  await recordDone(
    tx,
    { app, principal, request, now },
    {
      action: 'role.grant',
      resource: 'account',
      resourceId: id,
      reason: approval.reasonCode,
      before: { role: from },
      after: { role: to, requesterId: approval.requesterId },
    },
  )
  const at = now.toISOString()
  await queueMail(tx, {
    kind: 'staffRoleChanged',
    to: { accountId: id },
    facts: { role: to, at },
    at: now,
  })
}
