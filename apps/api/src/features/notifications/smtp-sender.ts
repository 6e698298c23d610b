import nodemailer from 'nodemailer'
import type { Config } from '#/config.ts'
import type { Egress } from '#/security/egress.ts'
import type { MailSender } from './mail-sender.ts'

const patienceMilliseconds = 15_000

/**
 * Hands mails to an SMTP server over a connection that `egress` has made. Encrypted with TLS 1.2 or newer and a certificate that bears the
 * configured name, at once or by STARTTLS, which must succeed; in clear only for `plain` (see `readMailServer`).
 */
export function smtpSender(
  egress: Pick<Egress, 'connect'>,
  { server, from }: NonNullable<Config['mail']>,
): MailSender {
  const transport = nodemailer.createTransport({
    host: server.host,
    port: server.port,
    secure: server.encryption === 'tls',
    requireTLS: server.encryption === 'startTls',
    ignoreTLS: server.encryption === 'plain',
    tls: { minVersion: 'TLSv1.2', rejectUnauthorized: true },
    ...(server.user ? { auth: { user: server.user, pass: server.password ?? '' } } : {}),
    connectionTimeout: patienceMilliseconds,
    greetingTimeout: patienceMilliseconds,
    socketTimeout: patienceMilliseconds,
    // A mail is only ever what we wrote: it takes in no file and no address.
    disableFileAccess: true,
    disableUrlAccess: true,
    getSocket: async (_options, callback) => {
      try {
        callback(null, { connection: await egress.connect('mail', server.host, server.port) })
      } catch (error) {
        callback(error as Error, false)
      }
    },
  })
  return {
    async send({ to, subject, text, html, id }) {
      await transport.sendMail({
        from: { name: 'Girasol', address: from },
        to: { name: '', address: to },
        subject,
        text,
        html,
        messageId: `<${id}@${from.split('@')[1]}>`,
        headers: { 'auto-submitted': 'auto-generated' },
      })
    },
  }
}
