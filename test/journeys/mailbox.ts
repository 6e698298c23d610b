import { setTimeout as wait } from 'node:timers/promises'
import type { KeptMail } from '../../launch/mailbox/kept-mails.ts'

const patience = 20_000

/** The newest mail to an address whose subject has this text, once it has come. */
export async function mailTo(mailbox: string, to: string, subject: RegExp): Promise<KeptMail> {
  const deadline = performance.now() + patience
  while (performance.now() < deadline) {
    const mails = (await (await fetch(`${mailbox}/mails.json`)).json()) as KeptMail[]
    const found = mails.find((mail) => mail.to.includes(to) && subject.test(mail.subject))
    if (found) return found
    await wait(200)
  }
  throw new Error(`no mail to ${to} with ${subject}`)
}
