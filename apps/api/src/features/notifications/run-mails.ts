import type { App } from '#/application.ts'
import { ConfigError } from '#/config.ts'
import { createMailLoop } from './mail-loop.ts'
import { smtpSender } from './smtp-sender.ts'

/** Sends the queue's mails until the program stops. Without a mail server they wait, which production refuses: throws `ConfigError`. */
export async function runMails(app: App, onLook?: () => void): Promise<void> {
  const { mail, profile } = app.config
  if (mail) return createMailLoop(app, smtpSender(app.egress, mail), onLook).run(app.stopping)
  if (profile === 'production') throw new ConfigError('GIRASOL_SMTP_URL is missing')
  app.log.warn('no mail server: mails wait')
}
