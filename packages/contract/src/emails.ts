import { z } from 'zod'
import { CodeSent } from './accounts.ts'
import { endpoint } from './endpoint.ts'
import { Email, Id, Instant, LinkSecret, MailCode, noInput, nothing } from './parts.ts'

/** The own address, and the one that takes its place unless the change is stopped before. */
export const OwnEmail = z.strictObject({
  email: Email,
  pending: z.strictObject({ email: Email, countsAt: Instant }).nullable(),
})
export type OwnEmail = z.infer<typeof OwnEmail>

export const readEmail = endpoint({
  method: 'GET',
  path: '/me/email',
  summary: 'The own email address, and a change of it that is under way',
  action: 'email.read',
  resource: 'none',
  input: noInput,
  output: OwnEmail,
  errors: ['signInRequired'],
  limit: { per: 'account', count: 120, window: '1m' },
})

/** The answer is the same for every address; one that has an account receives no code. */
export const askEmailChange = endpoint({
  method: 'POST',
  path: '/me/email-codes',
  summary: 'Have a code sent to the address that is to become the own one',
  action: 'email.askChange',
  resource: 'none',
  stepUp: true,
  input: { body: z.strictObject({ email: Email }) },
  output: CodeSent,
  errors: ['signInRequired', 'stepUpRequired'],
  limit: { per: 'account', count: 10, window: '1h' },
})

/** The change counts after 72 hours; the present address hears of it at once, with a link that stops it. */
export const changeEmail = endpoint({
  method: 'POST',
  path: '/me/email',
  summary: 'Confirm the new address with the code that was sent to it',
  action: 'email.change',
  resource: 'none',
  stepUp: true,
  input: { body: z.strictObject({ challengeId: Id, code: MailCode, email: Email }) },
  output: OwnEmail,
  errors: ['signInRequired', 'stepUpRequired', 'codeNotAccepted'],
  limit: { per: 'account', count: 30, window: '1h' },
})

export const keepEmail = endpoint({
  method: 'DELETE',
  path: '/me/email/pending',
  summary: 'Stop a change of address that is under way',
  action: 'email.keep',
  resource: 'none',
  input: noInput,
  output: OwnEmail,
  errors: ['signInRequired'],
  limit: { per: 'account', count: 30, window: '1h' },
})

/** With the link that the present address received. Whoever uses it did not ask for the change, so every session ends. */
export const stopEmailChange = endpoint({
  method: 'POST',
  path: '/email-changes/stops',
  summary: 'Stop a change of address with the link of a mail, and sign every device out',
  public: true,
  input: { body: z.strictObject({ challengeId: Id, secret: LinkSecret }) },
  output: nothing,
  errors: ['linkNotAccepted'],
  limit: { per: 'address', count: 30, window: '1h' },
})
