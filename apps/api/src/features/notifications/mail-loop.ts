import type { App } from '#/application.ts'
import { isDatabaseLost, isLockConflict } from '#/database/database-errors.ts'
import { type Transaction, transaction } from '#/database/transaction.ts'
import { KeyDestroyed } from '#/security/key-faults.ts'
import { composeMail, MailPointless } from './compose-mail.ts'
import { claimMail, countMailFailure, endMail, type QueuedMail } from './mail-queue.store.ts'
import type { MailSender } from './mail-sender.ts'

export type MailLoop = {
  /** Sends one due mail; false when there was none. */
  step(): Promise<boolean>
  /** Sends until `signal` aborts; ends after what is under way. */
  run(signal: AbortSignal): Promise<void>
}

const lanes = 2
const idleMilliseconds = 300
const lostMilliseconds = 1000

/**
 * Sends the mails of the queue. The row is locked while its mail is handed over, so no two workers send the same; a worker that is
 * killed in between leaves it to the next one, with a new secret.
 */
export function createMailLoop(app: App, sender: MailSender, onLook?: () => void): MailLoop {
  const step = async () => {
    const found = await transaction(app.db, (tx) => sendNext(app, tx, sender))
    onLook?.()
    return found
  }
  const lane = async (name: string, signal: AbortSignal) => {
    while (!signal.aborted) {
      const wait = await step().then(
        (found) => (found ? 0 : idleMilliseconds),
        (error: unknown) => {
          app.log.warn('mail queue out of reach', { error })
          return lostMilliseconds
        },
      )
      await app.vitals.rest(name, wait, signal)
    }
  }
  return {
    step,
    run: async (signal) => {
      await Promise.all(Array.from({ length: lanes }, (_, index) => lane(`mail ${index}`, signal)))
    },
  }
}

async function sendNext(app: App, tx: Transaction, sender: MailSender): Promise<boolean> {
  const now = app.clock.now()
  const queued = await claimMail(tx, now)
  if (!queued) return false
  try {
    await sender.send(await composeMail(app, tx, queued, now))
    await endMail(tx, queued.id, { state: 'sent', why: null, now })
  } catch (error) {
    // A lost database or a deadlock is no fault of the mail; its transaction is gone anyway.
    if (isDatabaseLost(error) || isLockConflict(error)) throw error
    await putBack(app, tx, queued, error)
  }
  return true
}

async function putBack(
  app: App,
  tx: Transaction,
  queued: QueuedMail,
  error: unknown,
): Promise<void> {
  const now = app.clock.now()
  const why = codeOf(error)
  // An erased account has no address any more.
  const pointless = error instanceof MailPointless || error instanceof KeyDestroyed
  const told = { eventType: `mail.${queued.kind}`.slice(0, 40), attempt: queued.attempt, code: why }
  if (pointless) {
    await endMail(tx, queued.id, { state: 'dead', why, now })
    return app.log.warn('mail not sent', told)
  }
  const state = await countMailFailure(tx, queued, why, now)
  app.log[state === 'dead' ? 'error' : 'warn'](
    state === 'dead' ? 'mail given up' : 'mail failed',
    told,
  )
}

/** Name and code only: what a mail server says may quote the address. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name
  const status = 'responseCode' in error ? ` ${Number(error.responseCode)}` : ''
  return `${code}${status}`.slice(0, 60)
}
