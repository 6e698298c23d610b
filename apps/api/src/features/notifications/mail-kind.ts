/** Every mail that we send, with the facts that it needs (see the `mails` room of the messages). */
export const mailKinds = [
  /** To: challenge. */
  'signUpCode',
  /** To: account. */
  'alreadyRegistered',
  /** To: challenge (of an account). */
  'passwordReset',
  /** To: account; at. */
  'passwordChanged',
  /** To: challenge with the new address. */
  'emailChangeCode',
  /** To: account and challenge `emailChangeStop`; at: when the change takes effect. */
  'emailChangeNotice',
  /** To: account. */
  'accountLocked',
  /** To: account; at. */
  'newDevice',
  /** To: account; at, factor: passkey, totp or recoveryCodes. */
  'factorAdded',
  /** To: account; at, factor. */
  'factorRemoved',
  /** To: account; at, left. */
  'recoveryCodeUsed',
  /** To: challenge with the address; role. */
  'staffInvitation',
  /** To: account; at, role. */
  'staffRoleChanged',
  /** To: account; count. */
  'accessDigest',
  /** To: account. */
  'dataExportReady',
  /** To: challenge with the address; at. */
  'accountErased',
  /** To: account; order (its number), amountCents, decision: approved or declined. */
  'refundDecided',
  /** To: account; alert (its kind), severity, count, at. */
  'alertRaised',
] as const
export type MailKind = (typeof mailKinds)[number]

export function isMailKind(text: string): text is MailKind {
  return (mailKinds as readonly string[]).includes(text)
}
