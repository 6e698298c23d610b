import { contract, type Language, type StaffRole } from '@girasol/contract'
import type { App } from '#/application.ts'
import { newId } from '#/database/ids.ts'
import { transaction } from '#/database/transaction.ts'
import { fail } from '#/http/errors.ts'
import { handle } from '#/http/handler.ts'
import { emailIndex } from '../accounts/accounts.ts'
import { type Apply, requestApproval } from '../approvals/approvals.ts'
import { recordDone } from '../audit-trail/audit-trail.ts'
import { isInvited } from './invitations.store.ts'
import { isMember } from './members.store.ts'
import { personIndex } from './person-index.ts'
import { sendInvitation } from './send-invitation.ts'

type Db = Parameters<typeof isMember>[0]

/** Nobody is invited twice, and nobody who is here. */
async function refuseKnown(app: App, db: Db, email: string, now: Date): Promise<void> {
  const person = personIndex(app, email)
  const indexes = { emailIndex: emailIndex(app, 'staff', email), personIndex: person }
  if (await isMember(db, indexes)) fail('memberExists')
  if (await isInvited(db, person, now)) fail('alreadyRequested')
}

/** Asks that somebody be invited. */
export const inviteStaff = handle(
  contract.staffMembers.inviteStaff,
  ({ app, principal, input, request, now }) =>
    transaction(app.db, async (tx) => {
      const { email, name, role, language, reason, text } = input.body
      await refuseKnown(app, tx, email, now)
      const approvalId = await requestApproval(
        tx,
        { app, principal, request, now },
        {
          kind: 'staffInvitation',
          subject: { kind: 'invitation', id: newId() },
          before: {},
          after: { role, language },
          secrets: { name, email },
          reason,
          text,
        },
      )
      return { approvalId }
    }),
)

/** Sends the invitation that two people want. */
export const applyInvitation: Apply = async (
  tx,
  { app, approval, secrets, principal, ...rest },
) => {
  const { request, now } = rest
  const { email, name } = secrets as { email: string; name: string }
  const { role, language } = approval.after as { role: StaffRole; language: Language }
  await refuseKnown(app, tx, email, now)
  const invited = { id: approval.subject.id, email, name, role, language, now }
  await sendInvitation(app, tx, {
    ...invited,
    invitedBy: approval.requesterId,
    approvedBy: principal.accountId,
  })
  await recordDone(
    tx,
    { app, principal, request, now },
    {
      action: 'invitation.send',
      resource: 'invitation',
      resourceId: invited.id,
      reason: approval.reasonCode,
      before: { role: null },
      after: { role, requesterId: approval.requesterId },
    },
  )
}
