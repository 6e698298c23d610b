import { contract } from '@girasol/contract'
import { signOutOf } from '#/features/accounts/accounts.ts'
import { handle } from '#/http/handler.ts'

export const staffSignOut = handle(contract.staff.staffSignOut, ({ app, ...context }) =>
  signOutOf(app, 'staff', context),
)
