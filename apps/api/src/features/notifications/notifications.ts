/** The notifications feature's only door. */
export { createMailLoop } from './mail-loop.ts'
export type { MailSender } from './mail-sender.ts'
export { queueMail } from './queue-mail.ts'
export { runMails } from './run-mails.ts'
export { smtpSender } from './smtp-sender.ts'
