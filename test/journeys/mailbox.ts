import { setTimeout as wait } from 'node:timers/promises'
import type { KeptMail } from '../../launch/mailbox/kept-mails.ts'

const patience = 20_000
/** Six digits that stand alone: not part of a link or of an id. */
const code = /(?<![\w-])\d{6}(?![\w-])/

/** The newest mail to an address whose subject has this text, once it has come. */
export function mailTo(mailbox: string, to: string, subject: RegExp): Promise<KeptMail> {
  return newest(mailbox, to, (mail) => subject.test(mail.subject))
}

/** The code in the newest mail to an address that has one. */
export async function codeTo(mailbox: string, to: string): Promise<string> {
  const { text } = await newest(mailbox, to, (mail) => code.test(mail.text))
  return code.exec(text)?.[0] ?? ''
}

/** The link in the newest mail to an address that leads to this page. */
export async function linkTo(mailbox: string, to: string, path: string): Promise<string> {
  const { text } = await newest(mailbox, to, (mail) => mail.text.includes(`${path}#`))
  return /https?:\S+#\S+/.exec(text)?.[0] ?? ''
}

async function newest(
  mailbox: string,
  to: string,
  isIt: (mail: KeptMail) => boolean,
): Promise<KeptMail> {
  const deadline = performance.now() + patience
  while (performance.now() < deadline) {
    const mails = (await (await fetch(`${mailbox}/mails.json`)).json()) as KeptMail[]
    const found = mails.find((mail) => mail.to.includes(to) && isIt(mail))
    if (found) return found
    await wait(200)
  }
  throw new Error(`no such mail to ${to}`)
}
