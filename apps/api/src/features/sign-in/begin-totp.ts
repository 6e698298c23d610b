import { idBytes, newId } from '#/database/ids.ts'
import { transaction } from '#/database/transaction.ts'
import { handle } from '#/http/handler.ts'
import { seal } from '#/security/crypto.ts'
import type { Audience } from '#/security/sessions.ts'
import { doorOf } from './doors.ts'
import { refuseTooMany, sealName } from './factor.ts'
import { dropUnconfirmed, insertFactor } from './factors.store.ts'
import { newTotpSecret, totpUri } from './totp.ts'
import { readAddress } from './who.store.ts'

/** A secret for an authenticator app; it replaces one that was begun and never confirmed. */
export const beginTotp = (audience: Audience) =>
  handle(doorOf[audience].beginTotp, async ({ app, principal: { accountId }, now }) => {
    await refuseTooMany(app.db, accountId)
    const factorId = newId()
    const secret = newTotpSecret()
    const key = await app.keys.of(app.db, accountId)
    const place = { table: 'factors', column: 'secret_sealed', row: factorId }
    const first = { id: factorId, version: 1 }
    const named = await sealName(app, app.db, first, { accountId, name: 'TOTP' })
    const row = {
      id: idBytes(factorId),
      account_id: idBytes(accountId),
      kind: 'totp',
      name_sealed: named.nameSealed,
      secret_sealed: seal(key, place, secret),
      created_at: now,
    }
    await transaction(app.db, async (tx) => {
      await dropUnconfirmed(tx, accountId)
      await insertFactor(tx, row)
    })
    return { factorId, secret, uri: totpUri(secret, await readAddress(app, app.db, accountId)) }
  })
