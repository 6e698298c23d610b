import type { App } from '#/application.ts'
import type { Transaction } from '#/database/transaction.ts'
import { append } from '#/outbox/append.ts'
import type { Subscriber } from '#/outbox/subscriber.ts'
import { queueMail } from '../notifications/notifications.ts'
import { openOrderNumbers } from '../orders/orders.ts'
import { erasePerson, isMailWaiting } from './erase.store.ts'
import { findWaitingErasure, markErased } from './erasures.store.ts'

const minute = 60_000
const day = 24 * 60 * minute
/** A mail that cannot be delivered must not keep somebody's data. */
const longestWaitForMail = 2 * day

/**
 * The waiting time is over. First the mail that says so is sent, while there is an address; then the person's key is destroyed, and
 * with it everything that it sealed, here and in every backup.
 */
export const onErasureDue: Subscriber = async (tx, event, { app, now }) => {
  const accountId = event.aggregateId
  const waiting = await findWaitingErasure(tx, accountId)
  if (!waiting || waiting.dueAt > now) return
  const [open] = await openOrderNumbers(tx, accountId)
  // Ordered again meanwhile: nothing is erased while a crew may be on its way.
  if (open) return later(tx, accountId, { told: event.payload.told === true, now, wait: day })
  if (event.payload.told !== true) {
    await queueMail(tx, {
      kind: 'accountErased',
      to: { accountId },
      facts: { at: now.toISOString() },
      at: now,
    })
    return later(tx, accountId, { told: true, now, wait: 2 * minute })
  }
  const isPatient = now.getTime() - waiting.dueAt.getTime() < longestWaitForMail
  if (isPatient && (await isMailWaiting(tx, accountId))) {
    return later(tx, accountId, { told: true, now, wait: 5 * minute })
  }
  if (await markErased(tx, accountId, now)) await erase(app, tx, accountId, now)
}

function later(
  tx: Transaction,
  accountId: string,
  { told, now, wait }: { told: boolean; now: Date; wait: number },
): Promise<void> {
  return append(tx, {
    type: 'privacy.erasureDue',
    aggregate: 'account',
    aggregateId: accountId,
    payload: { told },
    at: now,
    runAt: new Date(now.getTime() + wait),
  })
}

async function erase(app: App, tx: Transaction, accountId: string, now: Date): Promise<void> {
  await erasePerson(tx, accountId)
  await app.keys.destroy(tx, accountId)
  await app.trail(tx, {
    at: now,
    actorId: null,
    actorRole: 'system',
    action: 'personalData.erase',
    resource: 'account',
    resourceId: accountId,
    outcome: 'done',
  })
}
