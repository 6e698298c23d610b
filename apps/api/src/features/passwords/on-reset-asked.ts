import { findAddress } from '#/features/accounts/accounts.ts'
import { queueMail } from '#/features/notifications/notifications.ts'
import type { Subscriber } from '#/outbox/subscriber.ts'
import { bindChallenge, dropChallenges, findChallenge } from '#/security/challenges.ts'
import type { Audience } from '#/security/sessions.ts'

/** Sends the link where there is an account; an earlier link opens nothing any more. To other addresses nothing is sent. */
export const onResetAsked: Subscriber = async (tx, event, { now }) => {
  const challengeId = event.aggregateId
  const asked = await findChallenge(tx, { id: challengeId, purpose: 'passwordReset', now })
  if (!asked?.emailIndex) return
  const audience = event.payload.audience as Audience
  const known = await findAddress(tx, audience, asked.emailIndex)
  if (known?.state !== 'active') return
  const { accountId } = known
  await dropChallenges(tx, { accountId, purpose: 'passwordReset', now })
  await bindChallenge(tx, challengeId, accountId)
  await queueMail(tx, { kind: 'passwordReset', to: { challengeId, accountId }, at: now })
}
