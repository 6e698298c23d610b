import type { Subscriber } from '#/outbox/subscriber.ts'
import { queueMail } from '../notifications/notifications.ts'
import { waits } from './lockout.ts'

/** Tells the owner of an account that somebody is guessing at it: when it begins, and when it has come to the longest wait. */
export const onLocked: Subscriber = async (tx, event, { now }) => {
  const { accountId, locks } = event.payload
  if (typeof accountId !== 'string') return
  if (locks !== 1 && locks !== waits.length) return
  await queueMail(tx, { kind: 'accountLocked', to: { accountId }, at: now })
}
