import { contract } from '@girasol/contract'
import { transaction } from '#/database/transaction.ts'
import { handle } from '#/http/handler.ts'
import { namePlace } from '#/security/account-places.ts'
import { seal } from '#/security/crypto.ts'
import { recordDone } from '../audit-trail/audit-trail.ts'
import { holdAccount, updateProfile } from './accounts.store.ts'
import { readProfile } from '../sign-in/sign-in.ts'

/** The trail learns the languages; of the name only that it may have changed. */
export const changeProfile = handle(
  contract.accounts.changeProfile,
  ({ app, input: { body }, principal, request, now }) =>
    transaction(app.db, async (tx) => {
      const { accountId } = principal
      const before = await holdAccount(tx, accountId)
      if (!before) throw new Error('no such account')
      const key = await app.keys.of(tx, accountId)
      const nameVersion = before.nameVersion + 1
      const nameSealed = seal(key, namePlace(accountId, nameVersion), body.name)
      await updateProfile(tx, accountId, { nameSealed, nameVersion, language: body.language })
      await recordDone(
        tx,
        { app, principal, request, now },
        {
          action: 'account.change',
          resource: 'account',
          resourceId: accountId,
          before: { language: before.language },
          after: { language: body.language },
        },
      )
      return readProfile(app, tx, accountId)
    }),
)
