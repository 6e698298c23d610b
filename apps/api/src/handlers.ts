import type { Contract } from '@girasol/contract'
import * as accounts from './features/accounts/accounts.ts'
import * as staffAccess from './features/staff-access/staff-access.ts'
import type { Handlers } from './http/handler.ts'
import { ready } from './http/ready.ts'

/** Every entry of the contract and what answers it: an entry without a handler does not compile, and does not boot. */
export const handlers = {
  health: { ready },
  accounts: {
    signUp: accounts.signUp,
    signIn: accounts.signIn,
    signOut: accounts.signOut,
    readMe: accounts.readMe,
    listDevices: accounts.listDevices,
    revokeDevice: accounts.revokeDevice,
  },
  staff: {
    staffSignIn: staffAccess.staffSignIn,
    staffSignOut: staffAccess.staffSignOut,
    readStaffMe: staffAccess.readStaffMe,
  },
} satisfies Partial<Handlers<Contract>>
