import { contract } from '@girasol/contract'
import type { App } from '#/application.ts'
import { transaction } from '#/database/transaction.ts'
import { recordRefusal, refuseWeak } from '#/features/accounts/accounts.ts'
import { recordDone } from '#/features/audit-trail/audit-trail.ts'
import { isPresentPassword } from '#/features/sign-in/sign-in.ts'
import { fail } from '#/http/errors.ts'
import { type Context, handle } from '#/http/handler.ts'
import type { Audience } from '#/security/sessions.ts'
import { keepPassword } from './keep-password.ts'
import { knownWords } from './known-words.ts'
import { findPassword } from './passwords.store.ts'

type Asked = Pick<
  Context<typeof contract.passwords.changePassword>,
  'input' | 'principal' | 'request' | 'now'
>

export const changePassword = handle(contract.passwords.changePassword, ({ app, ...asked }) =>
  changePasswordOf(app, 'people', asked),
)

export const changeStaffPassword = handle(
  contract.passwords.changeStaffPassword,
  ({ app, ...asked }) => changePasswordOf(app, 'staff', asked),
)

const action = { people: 'password.change', staff: 'staffPassword.change' } as const

/** Needs the present password beside the fresh proof that the contract asks for: an unlocked device is not enough. */
async function changePasswordOf(app: App, audience: Audience, asked: Asked): Promise<void> {
  const { input, principal, request, now } = asked
  const { accountId, sessionId } = principal
  const own = await findPassword(app.db, audience, accountId)
  const given = { accountId, stored: own?.password ?? null, password: input.body.current, now }
  const isRight = await isPresentPassword(app, given)
  if (!own || !isRight) return refuseCurrent(app, audience, asked)
  await refuseWeak(input.body.password, await knownWords(app, accountId, own), audience)
  const stored = await app.passwords.hash(input.body.password)
  await transaction(app.db, async (tx) => {
    await keepPassword(app, tx, { accountId, audience, password: stored, sessionId, now })
    const change = { action: action[audience], resource: 'account', resourceId: accountId } as const
    await recordDone(tx, { app, principal, request, now }, change)
  })
}

async function refuseCurrent(app: App, audience: Audience, asked: Asked): Promise<never> {
  const { principal, request, now } = asked
  await recordRefusal(
    app,
    { request, now },
    {
      actor: principal,
      action: action[audience],
      resource: 'account',
      resourceId: principal.accountId,
      reason: 'wrongPassword',
    },
  )
  return fail('passwordWrong', { fields: [{ field: '/body/current', reason: 'notAllowed' }] })
}
