import { contract } from '@girasol/contract'
import { handle } from '#/http/handler.ts'
import { readProfile } from '../sign-in/sign-in.ts'

export const readMe = handle(contract.accounts.readMe, ({ app, principal }) =>
  readProfile(app, app.db, principal.accountId),
)
