import { isDuplicate } from '#/database/database-errors.ts'
import { idBytes, newId } from '#/database/ids.ts'
import { transaction } from '#/database/transaction.ts'
import { fail } from '#/http/errors.ts'
import { type Context, handle } from '#/http/handler.ts'
import type { Audience } from '#/security/sessions.ts'
import { doorOf } from './doors.ts'
import { afterEnrolment, refuseTooMany, sealName } from './factor.ts'
import { findFactor, insertFactor } from './factors.store.ts'
import { checkRegistration, credentialHash } from './passkeys.ts'
import { recordFailed } from './record-outcome.ts'

type Asked = Context<(typeof doorOf)[Audience]['confirmPasskey']>
type Credential = NonNullable<Awaited<ReturnType<typeof checkRegistration>>>

/** Keeps the passkey that an authenticator has made. A credential belongs to one account only. */
export const confirmPasskey = (audience: Audience) =>
  handle(doorOf[audience].confirmPasskey, async (asked) => {
    const { app, input, principal, now } = asked
    const { accountId } = principal
    await refuseTooMany(app.db, accountId)
    const { challengeId, credential } = input.body
    const checked = { audience, accountId, challengeId, credential, now }
    const made = await checkRegistration(app, checked)
    if (!made) return refuse(asked)
    const row = await rowOf(asked, made)
    try {
      return await transaction(app.db, async (tx) => {
        await insertFactor(tx, row.row)
        const factor = await findFactor(tx, row.factorId)
        return afterEnrolment(tx, { ...asked, audience }, factor!)
      })
    } catch (error) {
      if (isDuplicate(error, 'factors_by_credential')) return refuse(asked)
      throw error
    }
  })

async function rowOf({ app, input, principal, now }: Asked, made: Credential) {
  const factorId = newId()
  const { accountId } = principal
  const first = { id: factorId, version: 1 }
  const named = await sealName(app, app.db, first, { accountId, name: input.body.name })
  const row = {
    id: idBytes(factorId),
    account_id: idBytes(accountId),
    kind: 'passkey',
    name_sealed: named.nameSealed,
    created_at: now,
    confirmed_at: now,
    credential_hash: credentialHash(made.id),
    credential_id: Buffer.from(made.id, 'base64url'),
    public_key: Buffer.from(made.publicKey),
    sign_count: made.counter,
    transports: made.transports?.join(',') ?? null,
  }
  return { factorId, row }
}

async function refuse(asked: Asked): Promise<never> {
  await recordFailed(asked.app, asked, {
    action: 'factor.enrol',
    resource: 'account',
    resourceId: asked.principal.accountId,
    reason: 'registration',
  })
  return fail('factorRefused')
}
