/** A mail as it leaves. */
export type OutgoingMail = {
  to: string
  subject: string
  text: string
  html: string
  /** The queue's own id: a mail that is sent twice after a crash can be told by it. */
  id: string
}

/** Whatever hands mails to the world. Rejects when the mail was not taken. */
export type MailSender = { send(mail: OutgoingMail): Promise<void> }
