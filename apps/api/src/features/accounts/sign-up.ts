import { contract } from '@girasol/contract'
import type { App } from '#/application.ts'
import { type Transaction, transaction } from '#/database/transaction.ts'
import { fail } from '#/http/errors.ts'
import { type Context, handle } from '#/http/handler.ts'
import { takeChallenge } from '#/security/challenges.ts'
import type { StoredPassword } from '#/security/passwords.ts'
import { recordDone } from '../audit-trail/audit-trail.ts'
import { openCrew } from '../crews/crews.ts'
import { beginSession } from '../sign-in/sign-in.ts'
import { emailIndex } from '#/security/email-index.ts'
import { AddressTaken, openAccount } from './open-account.ts'
import { recordRefusal } from './record-refusal.ts'
import { refuseWeak } from './refuse-weak.ts'

type Asked = Context<typeof contract.accounts.signUp>

/**
 * The second step: whoever read the code in the mail opens the account of that address, and is signed in. Nothing of an account exists
 * before, so nobody can prepare one for somebody else's address.
 */
export const signUp = handle(contract.accounts.signUp, async (asked) => {
  const { app, input } = asked
  const { email, name, crew, password } = input.body
  await refuseWeak(password, [email, name, crew?.name ?? ''], 'people')
  const stored = await app.passwords.hash(password)
  if (!(await isProved(asked))) return refuseCode(asked)
  try {
    return await transaction(app.db, (tx) => openAndSignIn(app, tx, asked, stored))
  } catch (error) {
    // Opened meanwhile, with another code; asking for a new one sends the mail that says so.
    if (error instanceof AddressTaken) return refuseCode(asked)
    throw error
  }
})

/** Whether the code is the one that went to this very address. */
async function isProved({ app, input, now }: Asked): Promise<boolean> {
  const { challengeId, code, email } = input.body
  const given = { id: challengeId, purpose: 'signUp', secret: code, now } as const
  const challenge = await takeChallenge(app.db, given)
  return challenge?.emailIndex?.equals(emailIndex(app, 'people', email)) === true
}

async function refuseCode({ app, input, request, now }: Asked): Promise<never> {
  await recordRefusal(
    app,
    { request, now },
    {
      action: 'account.open',
      resource: 'challenge',
      resourceId: input.body.challengeId,
      reason: 'codeNotAccepted',
    },
  )
  return fail('codeNotAccepted', { fields: [{ field: '/body/code', reason: 'notAllowed' }] })
}

async function openAndSignIn(app: App, tx: Transaction, asked: Asked, password: StoredPassword) {
  const { input, request, answer, now, principal } = asked
  const { email, name, language, device, crew } = input.body
  const crewId = crew ? await openCrew(app, tx, { ...crew, member: name }, now) : null
  const role = crew ? 'crew' : 'customer'
  const opened = { role, email, name, language, crewId, password, now } as const
  const accountId = await openAccount(app, tx, opened)
  const opener = { role, accountId, crewId, standing: 'full' } as const
  const change = { action: 'account.open', resource: 'account', resourceId: accountId } as const
  await recordDone(tx, { app, principal: opener, request, now }, change)
  const previous = principal.role === 'anonymous' ? undefined : principal.sessionId
  const session = { accountId, audience: 'people', device, previous } as const
  return beginSession(app, tx, { ...session, request, answer, now })
}
