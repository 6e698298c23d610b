import { randomUUIDv7 } from 'node:crypto'
import { simpleParser } from 'mailparser'

/** A mail as it came, taken apart. */
export type KeptMail = {
  id: string
  /** ISO instant at which it came. */
  at: string
  from: string
  to: string[]
  subject: string
  text: string
  html: string | null
}

export type KeptMails = {
  keep(raw: Buffer, recipients: string[], at: Date): Promise<void>
  /** The newest first. */
  list(): readonly KeptMail[]
  find(id: string): KeptMail | undefined
}

const mostMails = 500

/** Mails in memory and nowhere else: the last 500, gone when the program ends. */
export function keptMails(): KeptMails {
  const mails: KeptMail[] = []
  return {
    async keep(raw, recipients, at) {
      const parsed = await simpleParser(raw, { skipImageLinks: true, skipTextLinks: true })
      mails.unshift({
        id: randomUUIDv7(),
        at: at.toISOString(),
        from: parsed.from?.text ?? '',
        to: recipients,
        subject: parsed.subject ?? '',
        text: parsed.text ?? '',
        html: parsed.html || null,
      })
      mails.length = Math.min(mails.length, mostMails)
    },
    list: () => mails,
    find: (id) => mails.find((mail) => mail.id === id),
  }
}
