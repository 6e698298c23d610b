/** The notifications feature's only door. */
export type { MailKind } from './mail-kind.ts'
export { queueMail } from './queue-mail.ts'
