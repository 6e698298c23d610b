import { openMailbox } from './open-mailbox.ts'

/** The mailbox as a program: `GIRASOL_MAILBOX_SMTP_PORT` and `GIRASOL_MAILBOX_PAGE_PORT` say where it listens, on loopback. */
const port = (name: string) => Number(process.env[`GIRASOL_MAILBOX_${name}_PORT`] ?? 0)
const mailbox = await openMailbox({ smtp: port('SMTP'), page: port('PAGE') })
console.log(JSON.stringify({ smtp: mailbox.smtpPort, page: mailbox.pagePort }))
process.on('SIGTERM', () => {
  void mailbox.close().then(() => process.exit(0))
})
