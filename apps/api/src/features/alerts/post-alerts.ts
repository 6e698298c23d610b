import { createHmac } from 'node:crypto'
import type { App } from '#/application.ts'
import { readSecret } from '#/config.ts'
import { isDatabaseLost, isLockConflict } from '#/database/database-errors.ts'
import { idText } from '#/database/ids.ts'
import { type Transaction, transaction } from '#/database/transaction.ts'
import { addPosts, claimPost, type ClaimedPost, countPostFailure, endPost } from './posts.store.ts'
import { showAlert } from './show-alert.ts'

/** Hands an alert to a receiver outside; rejects when it was not taken. */
export type AlertReceiver = (body: string, headers: Record<string, string>) => Promise<void>

const idleMs = 1000
const lostMs = 3000

class NotTaken extends Error {
  readonly code: string

  constructor(status: number) {
    super('the receiver did not take the alert')
    this.code = `status ${status}`
  }
}

/** The receiver that the configuration names, by https, over the one way out. */
export function webhookReceiver(app: App, address: string): AlertReceiver {
  return async (body, headers) => {
    const { status } = await app.egress.post('alerts', address, { body, headers })
    if (status < 200 || status > 299) throw new NotTaken(status)
  }
}

/** Posts alerts until the program stops, where the configuration names a receiver. */
export async function runAlertPosts(app: App): Promise<void> {
  const { alertWebhook } = app.config
  if (!alertWebhook) return
  const poster = createPoster(app, webhookReceiver(app, alertWebhook))
  while (!app.stopping.aborted) {
    const wait = await poster.step().then(
      (found) => (found ? 0 : idleMs),
      (error: unknown) => {
        app.log.warn('alerts not posted', { error })
        return lostMs
      },
    )
    await app.vitals.rest('alert posts', wait, app.stopping)
  }
}

/** Posts one alert a step; false when none waits. The row is locked meanwhile, so that each is posted by one worker. */
export function createPoster(app: App, receive: AlertReceiver) {
  const key = readSecret(app.config, 'alert-webhook.key')
  return {
    async step(): Promise<boolean> {
      await addPosts(app.db, app.clock.now())
      return transaction(app.db, (tx) => postNext(app, tx, key, receive))
    },
  }
}

async function postNext(
  app: App,
  tx: Transaction,
  key: Buffer,
  receive: AlertReceiver,
): Promise<boolean> {
  const now = app.clock.now()
  const post = await claimPost(tx, now)
  if (!post) return false
  const body = bodyOf(app, post)
  try {
    await receive(body, signedHeaders(key, body, now))
    await endPost(tx, post, now)
  } catch (error) {
    if (isDatabaseLost(error) || isLockConflict(error)) throw error
    const why = codeOf(error)
    const state = await countPostFailure(tx, post, why, now)
    app.log[state === 'dead' ? 'error' : 'warn']('alert not posted', { code: why })
  }
  return true
}

/** Kinds, ids and counts, and where the runbook is: nothing that may not leave the house. */
function bodyOf(app: App, { alert }: ClaimedPost): string {
  const {
    facts,
    acknowledgedBy: _by,
    acknowledgedAt: _at,
    verdict: _verdict,
    ...rest
  } = showAlert(alert)
  return JSON.stringify({
    ...rest,
    facts: Object.fromEntries(facts.map(({ name, value }) => [name, value])),
    runbook: `docs/runbooks/${alert.kind}.md`,
    console: `${app.config.origins.staff[0]}/alerts#${idText(alert.id)}`,
  })
}

/** The receiver can tell that it was us, and when: HMAC-SHA-256 over the time, a dot and the body. */
function signedHeaders(key: Buffer, body: string, now: Date): Record<string, string> {
  const at = String(Math.floor(now.getTime() / 1000))
  const signature = createHmac('sha256', key).update(`${at}.${body}`).digest('hex')
  return {
    'content-type': 'application/json; charset=utf-8',
    'girasol-time': at,
    'girasol-signature': `v1=${signature}`,
  }
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}
