import type { Audience } from '#/security/sessions.ts'
import { askPasskey } from './ask-passkey.ts'
import { beginPasskey } from './begin-passkey.ts'
import { beginTotp } from './begin-totp.ts'
import { confirmPasskey } from './confirm-passkey.ts'
import { confirmTotp } from './confirm-totp.ts'
import { listDevices } from './list-devices.ts'
import { listFactors } from './list-factors.ts'
import { passkeySignIn } from './passkey-sign-in.ts'
import { presentFactor } from './present-factor.ts'
import { readSession } from './read-session.ts'
import { removeFactor } from './remove-factor.ts'
import { renameFactor } from './rename-factor.ts'
import { renewRecoveryCodes } from './renew-recovery-codes.ts'
import { revokeDevice } from './revoke-device.ts'
import { revokeOtherDevices } from './revoke-other-devices.ts'
import { stepUp } from './step-up.ts'

/** Everything about coming in, for both doors: passwords, factors, locks, fresh proofs, devices. This is the feature's only door. */
export { beginPending, beginSession } from './begin-session.ts'
export { isPasswordOf } from './check-credentials.ts'
export { loadAccount } from './load-account.ts'
export { loadDevice } from './load-device.ts'
export { loadFactor } from './load-factor.ts'
export { beginAnew, isPresentPassword } from './new-password.ts'
export { onLocked } from './on-locked.ts'
export { signIn, staffSignIn } from './password-sign-in.ts'
export { lockOf, readLock } from './read-lock.ts'
export { resetFactors } from './reset-factors.ts'
export { signOut, staffSignOut } from './sign-out.ts'
export { unlock } from './unlock.ts'
export { readProfile } from './who.store.ts'

/** The handlers of one door: the same rules, each over its own sessions. */
export const doorHandlers = (audience: Audience) => ({
  askPasskey: askPasskey(audience),
  passkeySignIn: passkeySignIn(audience),
  readSession: readSession(audience),
  presentFactor: presentFactor(audience),
  stepUp: stepUp(audience),
  listFactors: listFactors(audience),
  beginTotp: beginTotp(audience),
  confirmTotp: confirmTotp(audience),
  beginPasskey: beginPasskey(audience),
  confirmPasskey: confirmPasskey(audience),
  renameFactor: renameFactor(audience),
  removeFactor: removeFactor(audience),
  renewRecoveryCodes: renewRecoveryCodes(audience),
  listDevices: listDevices(audience),
  revokeDevice: revokeDevice(audience),
  revokeOtherDevices: revokeOtherDevices(audience),
})
