import type { Language, StaffRole } from '@girasol/contract'
import type { App } from '#/application.ts'
import { idBytes } from '#/database/ids.ts'
import type { Transaction } from '#/database/transaction.ts'
import { openChallenge } from '#/security/challenges.ts'
import { seal } from '#/security/crypto.ts'
import { emailIndex } from '../accounts/accounts.ts'
import { queueMail } from '../notifications/notifications.ts'
import { insertInvitation } from './invitations.store.ts'
import { personIndex } from './person-index.ts'

/** How long the link of an invitation works, milliseconds. */
export const invitationLife = 24 * 3_600_000
const mostTries = 10

type Invited = {
  id: string
  email: string
  name: string
  role: StaffRole
  language: Language
  /** Null for the first two of an installation. */
  invitedBy: string | null
  approvedBy: string | null
  now: Date
}

/** Opens an invitation and queues its mail; the worker mints the link's secret when it sends it. */
export async function sendInvitation(app: App, tx: Transaction, invited: Invited): Promise<void> {
  const { id, email, name, role, language, invitedBy, approvedBy, now } = invited
  const key = await app.keys.ofSystem(tx)
  const sealed = (table: string, column: string, text: string) =>
    seal(key, { table, column, row: id }, text)
  await openChallenge(tx, {
    id,
    purpose: 'invitation',
    emailIndex: emailIndex(app, 'staff', email),
    addressSealed: sealed('challenges', 'address_sealed', email),
    language,
    facts: { role },
    mostTries,
    life: invitationLife,
    now,
  })
  await insertInvitation(tx, {
    id: idBytes(id),
    role,
    language,
    person_index: personIndex(app, email),
    email_sealed: sealed('staff_invitations', 'email_sealed', email),
    name_sealed: sealed('staff_invitations', 'name_sealed', name),
    invited_by: invitedBy === null ? null : idBytes(invitedBy),
    approved_by: approvedBy === null ? null : idBytes(approvedBy),
    created_at: now,
    expires_at: new Date(now.getTime() + invitationLife),
  })
  await queueMail(tx, {
    kind: 'staffInvitation',
    to: { challengeId: id },
    facts: { role },
    at: now,
  })
}
