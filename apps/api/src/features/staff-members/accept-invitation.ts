import { contract } from '@girasol/contract'
import type { App } from '#/application.ts'
import { isDuplicate } from '#/database/database-errors.ts'
import { idBytes, newId } from '#/database/ids.ts'
import { type Transaction, transaction } from '#/database/transaction.ts'
import { fail } from '#/http/errors.ts'
import { type Context, handle } from '#/http/handler.ts'
import { takeChallenge } from '#/security/challenges.ts'
import { open } from '#/security/crypto.ts'
import type { StoredPassword } from '#/security/passwords.ts'
import { AddressTaken, openAccount, refuseWeak } from '../accounts/accounts.ts'
import { recordDone } from '../audit-trail/audit-trail.ts'
import { beginPending } from '../sign-in/sign-in.ts'
import { endInvitation, findInvitation, type InvitationRow } from './invitations.store.ts'
import { insertMember } from './members.store.ts'

type Asked = Context<typeof contract.staffMembers.acceptInvitation>
type Joining = { invitation: InvitationRow; email: string; name: string; password: StoredPassword }

/** Lets an invited person in, as far as setting up a second factor: the session is worth nothing else until then. */
export const acceptInvitation = handle(contract.staffMembers.acceptInvitation, async (asked) => {
  const { app, input, now } = asked
  const { invitationId, secret, password } = input.body
  const invitation = await findInvitation(app.db, invitationId, now)
  if (!invitation) return fail('linkNotAccepted')
  const { email, name } = await openInvited(app, app.db, invitation)
  await refuseWeak(password, [email, name], 'staff')
  const taken = await takeChallenge(app.db, {
    id: invitationId,
    purpose: 'invitation',
    secret,
    now,
  })
  if (!taken) fail('linkNotAccepted')
  const stored = await app.passwords.hash(password)
  await transaction(app.db, (tx) => join(tx, asked, { invitation, email, name, password: stored }))
})

/** Whom an invitation is for, opened. */
export async function openInvited(
  app: App,
  db: Parameters<App['keys']['ofSystem']>[0],
  { id, emailSealed, nameSealed }: InvitationRow,
): Promise<{ email: string; name: string }> {
  const key = await app.keys.ofSystem(db)
  const place = (column: string) => ({ table: 'staff_invitations', column, row: id })
  return {
    email: open(key, place('email_sealed'), emailSealed),
    name: open(key, place('name_sealed'), nameSealed),
  }
}

async function join(tx: Transaction, asked: Asked, joining: Joining): Promise<void> {
  const { app, principal, request, answer, now } = asked
  const { invitation, email, name, password } = joining
  const { id, role, language } = invitation
  const accountId = newId()
  if (!(await endInvitation(tx, id, { state: 'accepted', accountId, now }))) fail('linkNotAccepted')
  const opened = { accountId, role, email, name, language, crewId: null, password, now }
  await noteMember(tx, accountId, joining, now)
  await openAccount(app, tx, opened).catch(tellTaken)
  const by = { role, accountId, crewId: null, standing: 'enrolling' } as const
  await recordDone(
    tx,
    { app, principal: by, request, now },
    {
      action: 'invitation.accept',
      resource: 'account',
      resourceId: accountId,
      before: { role: null, state: null },
      after: { role, state: 'active', invitationId: id },
    },
  )
  const previous = principal.role === 'anonymous' ? undefined : principal.sessionId
  const session = { accountId, audience: 'staff', device: 'browser', previous } as const
  const owed = { standing: 'enrolling' as const, proofs: [] }
  await beginPending(app, tx, { ...session, ...owed, request, answer, now })
}

function tellTaken(error: unknown): never {
  if (error instanceof AddressTaken) fail('memberExists')
  throw error
}

async function noteMember(
  tx: Transaction,
  accountId: string,
  { invitation }: Joining,
  now: Date,
): Promise<void> {
  const { personIndex, invitedBy, approvedBy } = invitation
  try {
    await insertMember(tx, {
      account_id: idBytes(accountId),
      person_index: personIndex,
      invited_by: invitedBy,
      approved_by: approvedBy,
      joined_at: now,
    })
  } catch (error) {
    if (!isDuplicate(error, 'staff_members_person')) throw error
    fail('memberExists')
  }
}
