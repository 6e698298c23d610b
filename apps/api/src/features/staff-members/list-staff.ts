import { contract, type StaffInvitation, type StaffMember } from '@girasol/contract'
import type { App } from '#/application.ts'
import { handle } from '#/http/handler.ts'
import { emailPlace, namePlace } from '#/security/account-places.ts'
import { open } from '#/security/crypto.ts'
import { openInvited } from './accept-invitation.ts'
import { type InvitationRow, listInvitations } from './invitations.store.ts'
import { listMembers, type MemberRow, sessionUse } from './members.store.ts'

/** Everybody of the staff with what they have, and who is invited. */
export const listStaff = handle(
  contract.staffMembers.listStaff,
  async ({ app, principal, now }) => {
    const use = await sessionUse(app.db, now)
    const members: StaffMember[] = []
    for (const row of await listMembers(app.db)) {
      const { count = 0, lastUsedAt = null } = use.get(row.id) ?? {}
      members.push({
        ...(await openMember(app, row)),
        role: row.role,
        state: row.state,
        joinedAt: row.joinedAt.toISOString(),
        lastUsedAt: lastUsedAt?.toISOString() ?? null,
        sessions: count,
        mine: row.id === principal.accountId,
      })
    }
    const invitations: StaffInvitation[] = []
    for (const row of await listInvitations(app.db, now)) {
      invitations.push(await showInvitation(app, row))
    }
    return { members, invitations }
  },
)

async function openMember(app: App, member: MemberRow) {
  const { id, nameSealed, nameVersion, emailSealed, emailVersion } = member
  const key = await app.keys.of(app.db, id)
  return {
    id,
    name: open(key, namePlace(id, nameVersion), nameSealed),
    email: open(key, emailPlace(id, emailVersion), emailSealed),
  }
}

async function showInvitation(app: App, row: InvitationRow): Promise<StaffInvitation> {
  return {
    id: row.id,
    ...(await openInvited(app, app.db, row)),
    role: row.role,
    sentAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
  }
}
