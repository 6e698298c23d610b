import { contract, type ProofKind, type SignInStep } from '@girasol/contract'
import type { App } from '#/application.ts'
import { type Transaction, transaction } from '#/database/transaction.ts'
import { fail } from '#/http/errors.ts'
import { handle } from '#/http/handler.ts'
import { lockAccount } from '#/security/lock-account.ts'
import { settleAttempt } from './attempts.ts'
import { type Begun, beginPending, beginSession } from './begin-session.ts'
import { checkCredentials, recordFailure } from './check-credentials.ts'
import { proofsOf } from './proofs.ts'
import { isUnchanged } from './who.store.ts'

/** Lets a customer or crew member in; a wrong address, a wrong password and a locked account look the same. */
export const signIn = handle(
  contract.accounts.signIn,
  async ({ app, input: { body }, principal, request, answer, now }) => {
    const { device, email, password } = body
    // Only a program says what a browser has as a cookie.
    const deviceToken = request.isProgram ? body.deviceToken : undefined
    const given = { email, password, deviceToken }
    const begun = { audience: 'people', device, deviceToken, request, answer, now } as const
    return signInWith(app, given, { ...begun, previous: sessionOf(principal) })
  },
)

/** The first of two steps into the console. */
export const staffSignIn = handle(
  contract.staff.staffSignIn,
  async ({ app, input: { body }, principal, request, answer, now }) => {
    const begun = { audience: 'staff', device: 'browser', request, answer, now } as const
    return signInWith(app, body, { ...begun, previous: sessionOf(principal) })
  },
)

/** The session that the caller had before. */
export function sessionOf(
  principal: { role: 'anonymous' } | { role: string; sessionId: string },
): string | undefined {
  return 'sessionId' in principal ? principal.sessionId : undefined
}

async function signInWith(
  app: App,
  given: { email: string; password: string; deviceToken?: string },
  begun: Omit<Begun, 'accountId'>,
): Promise<SignInStep> {
  const { audience, request, now } = begun
  const checked = await checkCredentials(app, { audience, given, request, now })
  if (checked.failure !== null) {
    await recordFailure(app, checked, { request, now })
    return fail('signInFailed')
  }
  const { accountId, reservation } = checked
  const step = await transaction(app.db, async (tx) => {
    if (!(await lockAccount(tx, accountId)) || !(await isUnchanged(tx, checked))) return null
    await settleAttempt(tx, reservation, now)
    return beginAsOwed(app, tx, { ...begun, accountId })
  })
  if (step) return step
  // The password was changed, or the account shut, while the given one was compared.
  await recordFailure(app, { accountId, failure: 'wrongPassword', locks: [] }, { request, now })
  return fail('signInFailed')
}

/** The one place that says what a right password alone is worth: all of it only for people who switched no factor on. */
async function beginAsOwed(app: App, tx: Transaction, begun: Begun): Promise<SignInStep> {
  const proofs: ProofKind[] = await proofsOf(tx, begun.accountId)
  if (proofs.length > 0)
    return beginPending(app, tx, { ...begun, standing: 'secondFactor', proofs })
  if (begun.audience === 'staff') {
    return beginPending(app, tx, { ...begun, standing: 'enrolling', proofs })
  }
  const signedIn = await beginSession(app, tx, { ...begun, by: 'password' })
  return { ...signedIn, standing: 'full', proofs }
}
