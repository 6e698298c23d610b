import { contract } from '@girasol/contract'
import { readProfile } from '#/features/accounts/accounts.ts'
import { handle } from '#/http/handler.ts'

export const readStaffMe = handle(contract.staff.readStaffMe, ({ app, principal }) =>
  readProfile(app, app.db, principal.accountId),
)
