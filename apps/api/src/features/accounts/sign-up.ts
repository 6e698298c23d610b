import { contract } from '@girasol/contract'
import type { App } from '#/application.ts'
import { type Transaction, transaction } from '#/database/transaction.ts'
import { fail } from '#/http/errors.ts'
import { type Context, handle } from '#/http/handler.ts'
import type { StoredPassword } from '#/security/passwords.ts'
import { isWeak } from '#/security/weak-passwords.ts'
import { recordDone } from '../audit-trail/audit-trail.ts'
import { openCrew } from '../crews/crews.ts'
import { beginSession } from './begin-session.ts'
import { openAccount } from './open-account.ts'

type Asked = Context<typeof contract.accounts.signUp>

/** Opens the account of a homeowner or of a new crew, and signs it in. */
export const signUp = handle(contract.accounts.signUp, async (asked) => {
  const { app, input } = asked
  const { email, name, crew, password } = input.body
  if (isWeak(password, [email, name, crew?.name ?? ''])) {
    fail('weakPassword', { fields: [{ field: '/body/password', reason: 'notAllowed' }] })
  }
  const stored = await app.passwords.hash(password)
  return transaction(app.db, (tx) => openAndSignIn(app, tx, asked, stored))
})

async function openAndSignIn(app: App, tx: Transaction, asked: Asked, password: StoredPassword) {
  const { input, request, answer, now, principal } = asked
  const { email, name, language, device, crew } = input.body
  const crewId = crew ? await openCrew(tx, { ...crew, member: name }, now) : null
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
