import { findChallenge } from '#/security/challenges.ts'
import type { Subscriber } from '#/outbox/subscriber.ts'
import { queueMail } from '../notifications/notifications.ts'
import { findAddress } from './accounts.store.ts'

const codeMails = { signUp: 'signUpCode', emailChange: 'emailChangeCode' } as const

/** Sends the code, or, to an address that has an account, word of that: only who reads its mail learns which. */
export const onCodeAsked: Subscriber = async (tx, event, { now }) => {
  const purpose = event.payload.purpose as keyof typeof codeMails
  const challengeId = event.aggregateId
  const challenge = await findChallenge(tx, { id: challengeId, purpose, now })
  if (!challenge?.emailIndex) return
  const known = await findAddress(tx, 'people', challenge.emailIndex)
  if (!known) return queueMail(tx, { kind: codeMails[purpose], to: { challengeId }, at: now })
  const { accountId, state } = known
  if (state === 'active')
    await queueMail(tx, { kind: 'alreadyRegistered', to: { accountId }, at: now })
}
