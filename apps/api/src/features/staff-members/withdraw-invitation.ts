import { contract } from '@girasol/contract'
import { transaction } from '#/database/transaction.ts'
import { fail } from '#/http/errors.ts'
import { handle, type Loader } from '#/http/handler.ts'
import { recordDone } from '../audit-trail/audit-trail.ts'
import { endInvitation, findInvitation, type InvitationRow } from './invitations.store.ts'

/** The invitation behind `/:invitationId`, as long as its link works. */
export const loadInvitation: Loader<'invitation', InvitationRow> = async (app, id, { now }) => {
  const row = await findInvitation(app.db, id, now)
  return row && { row, facts: { role: row.role } }
}

/** Takes an invitation back; one person is enough to let nobody in. */
export const withdrawInvitation = handle(
  contract.staffMembers.withdrawInvitation,
  ({ app, principal, resource: { id, role }, request, now }) =>
    transaction(app.db, async (tx) => {
      if (!(await endInvitation(tx, id, { state: 'withdrawn', now }))) fail('linkNotAccepted')
      await recordDone(
        tx,
        { app, principal, request, now },
        {
          action: 'invitation.withdraw',
          resource: 'invitation',
          resourceId: id,
          before: { role },
          after: { role: null },
        },
      )
    }),
)
