import { contract } from '@girasol/contract'
import { newId } from '#/database/ids.ts'
import { type Transaction, transaction } from '#/database/transaction.ts'
import { emailIndex, recordRefusal } from '#/features/accounts/accounts.ts'
import { recordDone } from '#/features/audit-trail/audit-trail.ts'
import { queueMail } from '#/features/notifications/notifications.ts'
import { fail } from '#/http/errors.ts'
import { type Context, handle } from '#/http/handler.ts'
import { append } from '#/outbox/append.ts'
import { openChallenge, takeChallenge } from '#/security/challenges.ts'
import { seal } from '#/security/crypto.ts'
import { insertChange, stopWaitingChange } from './emails.store.ts'
import { changeEmailPlace, ownEmail } from './own-email.ts'

/**
 * How long the old address can stop a change. Three days, not one: who is away for a weekend still finds the notice, and an account that
 * pays for a roof over weeks loses nothing by the wait.
 */
const coolingPeriod = 72 * 3_600_000
const linkTries = 10

type Asked = Context<typeof contract.emails.changeEmail>
type By = Pick<Asked, 'app' | 'principal' | 'request' | 'now'>

/** Whose address is to become what; `action` is what the trail calls it. */
type Wanted = {
  accountId: string
  email: string
  action: 'email.verify' | 'email.askChange'
  reason?: string
}

/** The new address is proved by its code; it counts when the old one has had its time to object. A change before it is stopped. */
export const changeEmail = handle(contract.emails.changeEmail, async (asked) => {
  const { app, principal } = asked
  if (!(await isProved(asked))) return refuseCode(asked)
  return transaction(app.db, async (tx) => {
    const { email } = asked.input.body
    const { accountId } = principal
    await waitForChange(tx, asked, { accountId, email, action: 'email.verify' })
    return ownEmail(app, tx, principal.accountId)
  })
})

/** Lets a change wait for its three days, in which the old address, which is told, can stop it. A change that waits already is stopped. */
export async function waitForChange(tx: Transaction, by: By, wanted: Wanted): Promise<void> {
  const changeId = await beginChange(tx, by, wanted)
  await sayWaiting(tx, by, wanted, changeId)
}

async function isProved({ app, input, principal, now }: Asked): Promise<boolean> {
  const { challengeId, code, email } = input.body
  const given = { id: challengeId, purpose: 'emailChange', secret: code, now } as const
  const challenge = await takeChallenge(app.db, given)
  if (challenge?.accountId !== principal.accountId) return false
  return challenge.emailIndex?.equals(emailIndex(app, 'people', email)) === true
}

async function beginChange(tx: Transaction, { app, now }: By, { accountId, email }: Wanted) {
  await stopWaitingChange(tx, accountId, now)
  const id = newId()
  const key = await app.keys.of(tx, accountId)
  await insertChange(tx, {
    id,
    accountId,
    emailIndex: emailIndex(app, 'people', email),
    emailSealed: seal(key, changeEmailPlace(id), email),
    askedAt: now,
    countsAt: countsAt(now),
  })
  return id
}

/** Tells the old address, the clock and the trail. */
async function sayWaiting(
  tx: Transaction,
  by: By,
  { accountId, action, reason }: Wanted,
  changeId: string,
): Promise<void> {
  const { now } = by
  const challengeId = await openChallenge(tx, {
    purpose: 'emailChangeStop',
    accountId,
    facts: { changeId },
    mostTries: linkTries,
    life: coolingPeriod,
    now,
  })
  const at = countsAt(now)
  const facts = { at: at.toISOString() }
  const to = { accountId, challengeId }
  await queueMail(tx, { kind: 'emailChangeNotice', to, facts, at: now })
  await append(tx, {
    type: 'account.emailChangeDue',
    aggregate: 'emailChange',
    aggregateId: changeId,
    payload: {},
    at: now,
    runAt: at,
  })
  const change = { action, resource: 'account', resourceId: accountId, reason } as const
  await recordDone(tx, by, { ...change, after: { changeId } })
}

function countsAt(now: Date): Date {
  return new Date(now.getTime() + coolingPeriod)
}

async function refuseCode({ app, principal, request, now }: Asked): Promise<never> {
  await recordRefusal(
    app,
    { request, now },
    {
      actor: principal,
      action: 'email.verify',
      resource: 'account',
      resourceId: principal.accountId,
      reason: 'codeNotAccepted',
    },
  )
  return fail('codeNotAccepted', { fields: [{ field: '/body/code', reason: 'notAllowed' }] })
}
