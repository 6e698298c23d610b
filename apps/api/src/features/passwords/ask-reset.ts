import { contract } from '@girasol/contract'
import type { App } from '#/application.ts'
import { transaction } from '#/database/transaction.ts'
import { emailIndex, limitMails } from '#/features/accounts/accounts.ts'
import { recordDone } from '#/features/audit-trail/audit-trail.ts'
import { type Context, handle } from '#/http/handler.ts'
import { append } from '#/outbox/append.ts'
import { openChallenge } from '#/security/challenges.ts'
import type { Audience } from '#/security/sessions.ts'

const linkLife = 30 * 60_000
const linkTries = 10

type Asked = Pick<
  Context<typeof contract.passwords.askReset>,
  'input' | 'principal' | 'request' | 'now'
>

export const askReset = handle(contract.passwords.askReset, ({ app, ...asked }) =>
  askResetOf(app, 'people', asked),
)

export const askStaffReset = handle(contract.passwords.askStaffReset, ({ app, ...asked }) =>
  askResetOf(app, 'staff', asked),
)

/** The same work and the same answer for every address: the worker looks whether it has an account. */
async function askResetOf(app: App, audience: Audience, asked: Asked): Promise<void> {
  const { input, principal, request, now } = asked
  const index = emailIndex(app, audience, input.body.email)
  await limitMails(app, { purpose: 'passwordReset', emailIndex: index, request, now })
  const opened = { purpose: 'passwordReset', emailIndex: index, mostTries: linkTries } as const
  await transaction(app.db, async (tx) => {
    const challengeId = await openChallenge(tx, { ...opened, life: linkLife, now })
    await append(tx, {
      type: 'account.resetAsked',
      aggregate: 'challenge',
      aggregateId: challengeId,
      payload: { audience },
      at: now,
    })
    const change = { action: 'password.askReset', resource: 'challenge' } as const
    await recordDone(tx, { app, principal, request, now }, { ...change, resourceId: challengeId })
  })
}
