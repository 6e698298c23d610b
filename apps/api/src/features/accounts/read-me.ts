import { contract } from '@girasol/contract'
import { handle } from '#/http/handler.ts'
import { readProfile } from './profile.ts'

export const readMe = handle(contract.accounts.readMe, ({ app, principal }) =>
  readProfile(app, app.db, principal.accountId),
)
