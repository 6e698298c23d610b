import { type KeptMail, keptMails } from './kept-mails.ts'
import { showMails } from './show-mails.ts'
import { takeMails } from './take-mails.ts'

export type Mailbox = {
  smtpPort: number
  pagePort: number
  /** The newest first. */
  mails(): readonly KeptMail[]
  close(): Promise<void>
}

/** A mail server for trying things out and for tests: takes everything, sends nothing, keeps it in memory. Ports of 0 are any. */
export async function openMailbox(ports = { smtp: 0, page: 0 }): Promise<Mailbox> {
  const kept = keptMails()
  const taking = await takeMails(ports.smtp, kept)
  const showing = await showMails(ports.page, kept)
  return {
    smtpPort: taking.port,
    pagePort: showing.port,
    mails: () => kept.list(),
    async close() {
      await Promise.all([taking.close(), showing.close()])
    },
  }
}
