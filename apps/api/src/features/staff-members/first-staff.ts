import { sql } from 'kysely'
import type { App } from '#/application.ts'
import { newId } from '#/database/ids.ts'
import { type Transaction, transaction } from '#/database/transaction.ts'
import { listInvitations } from './invitations.store.ts'
import { listMembers } from './members.store.ts'
import { plainAddress } from './person-index.ts'
import { sendInvitation } from './send-invitation.ts'

/** Why the first two are not invited; fit for one line of output. */
export class NotFirst extends Error {}

const lockSeconds = 10

/**
 * Invites the first two security people of an empty installation, who let in everybody else. Whoever runs this has the machine anyway; so
 * it does nothing as soon as anybody works here, or has an invitation that works. Throws `NotFirst`.
 */
export async function inviteFirst(app: App, emails: readonly string[]): Promise<void> {
  const people = new Set(emails.map(plainAddress))
  if (emails.length !== 2 || people.size !== 2) throw new NotFirst('two people are needed')
  // Two who run this at once: one of them is first. The lock outlives the transaction, or the other would not see what it did.
  await app.db.connection().execute(async (connection) => {
    await sql`SELECT GET_LOCK(CONCAT(DATABASE(), '.first'), ${lockSeconds})`.execute(connection)
    try {
      await transaction(app.db, async (tx) => {
        await refuseLater(app, tx)
        for (const email of emails) await invite(app, tx, email)
      })
    } finally {
      await sql`SELECT RELEASE_LOCK(CONCAT(DATABASE(), '.first'))`.execute(connection)
    }
  })
}

async function refuseLater(app: App, tx: Transaction): Promise<void> {
  if ((await listMembers(tx)).length > 0) {
    throw new NotFirst('there is a staff already: invite in the console, with a second person')
  }
  if ((await listInvitations(tx, app.clock.now())).length > 0) {
    throw new NotFirst('the first two are invited already; their links work for 24 hours')
  }
}

async function invite(app: App, tx: Transaction, email: string): Promise<void> {
  const id = newId()
  const now = app.clock.now()
  const nobody = { invitedBy: null, approvedBy: null }
  // Nobody has asked for their names yet: the part of the address before the at sign stands for it.
  const name = plainAddress(email).split('@')[0]!
  const invited = { id, email, name, role: 'security', language: 'en', now } as const
  await sendInvitation(app, tx, { ...invited, ...nobody })
  await app.trail(tx, {
    at: now,
    actorId: null,
    actorRole: 'system',
    action: 'invitation.send',
    resource: 'invitation',
    resourceId: id,
    outcome: 'done',
    reason: 'firstStaff',
    before: { role: null },
    after: { role: 'security' },
  })
}
