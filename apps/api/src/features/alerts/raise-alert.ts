import { createHash } from 'node:crypto'
import type { App } from '#/application.ts'
import type { Transaction } from '#/database/transaction.ts'
import { queueMail } from '../notifications/notifications.ts'
import { countRaised, insertAlert, type NewAlert, securityStaff } from './alerts.store.ts'

/** Mails of one kind in an hour: an attacker who raises a thousand alerts shall not bury the one that counts. */
const mostMails = 10
const hour = 3_600_000

/**
 * Raises an alert, or counts up the one that is open: to the console by its row, to the security staff by mail, all in the caller's
 * transaction; what posts to the receiver outside finds it by itself. Returns its id when it is a new one.
 */
export async function raiseAlert(
  app: App,
  tx: Transaction,
  alert: NewAlert,
): Promise<string | null> {
  const now = app.clock.now()
  const id = await insertAlert(tx, alert, openKey(alert), now)
  if (!id) return null
  const { kind, severity, count, firstSeen } = alert
  await app.trail(tx, {
    at: now,
    actorId: null,
    actorRole: 'system',
    action: 'alert.raise',
    resource: 'alert',
    resourceId: id,
    outcome: 'done',
    after: { kind, severity, count },
  })
  if ((await countRaised(tx, kind, new Date(now.getTime() - hour))) > mostMails) return id
  const facts = { alert: kind, severity, count, at: firstSeen.toISOString() }
  for (const accountId of await securityStaff(tx)) {
    await queueMail(tx, { kind: 'alertRaised', to: { accountId }, facts, at: now })
  }
  return id
}

/** What makes two sightings the same alert, as long as it is open. */
export function openKey({ kind, subject }: Pick<NewAlert, 'kind' | 'subject'>): Buffer {
  return createHash('sha256').update(`${kind}|${subject}`).digest()
}
