import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Email, GivenPassword, Id, LinkSecret, nothing, Password } from './parts.ts'

const Link = { challengeId: Id, secret: LinkSecret }

/** The answer is the same for every address; only one that has an account receives a link. It holds for 30 minutes, once. */
export const askReset = endpoint({
  method: 'POST',
  path: '/password-resets',
  summary: 'Have a link sent that sets a new password',
  public: true,
  input: { body: z.strictObject({ email: Email }) },
  output: nothing,
  errors: [],
  limit: { per: 'address', count: 30, window: '1h' },
})

/** Ends every session and begins none: who set the password signs in with it, and presents the second factor where there is one. */
export const resetPassword = endpoint({
  method: 'POST',
  path: '/passwords',
  summary: 'Set a new password with the link of a mail',
  public: true,
  input: { body: z.strictObject({ ...Link, password: Password }) },
  output: nothing,
  errors: ['linkNotAccepted', 'weakPassword'],
  limit: { per: 'address', count: 30, window: '1h' },
})

/** Ends every other session. */
export const changePassword = endpoint({
  method: 'PUT',
  path: '/me/password',
  summary: 'Change the own password, with the present one',
  action: 'password.change',
  resource: 'none',
  stepUp: true,
  input: { body: z.strictObject({ current: GivenPassword, password: Password }) },
  output: nothing,
  errors: ['signInRequired', 'stepUpRequired', 'passwordWrong', 'weakPassword'],
  limit: { per: 'account', count: 10, window: '1h' },
})

export const askStaffReset = endpoint({
  ...askReset,
  path: '/staff/password-resets',
  summary: 'Have a link sent that sets a new password for the console',
  audience: 'staff',
})

/** Changes nothing but the password: the factors stay, and the next sign-in asks for them. */
export const resetStaffPassword = endpoint({
  ...resetPassword,
  path: '/staff/passwords',
  summary: 'Set a new password for the console with the link of a mail',
  audience: 'staff',
})

export const changeStaffPassword = endpoint({
  ...changePassword,
  path: '/staff/me/password',
  summary: 'Change the own password for the console, with the present one',
  action: 'staffPassword.change',
  audience: 'staff',
})
