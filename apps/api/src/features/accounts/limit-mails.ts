import type { App } from '#/application.ts'
import { fail } from '#/http/errors.ts'
import type { RequestFacts } from '#/http/handler.ts'
import { countEvent } from '#/security/rate-limits.ts'

/** How many mails one address is sent because somebody typed it: by one network, and by all. Each code may be tried five times. */
const limits = [
  { who: 'network', count: 5, window: '1h' },
  { who: 'anybody', count: 12, window: '1h' },
  { who: 'anybody', count: 30, window: '1d' },
] as const

/** Counts a mail that somebody asks for; refuses with `tooManyRequests`, whether or not the address has an account. */
export async function limitMails(
  app: App,
  asked: { purpose: string; emailIndex: Buffer; request: Pick<RequestFacts, 'source'>; now: Date },
): Promise<void> {
  const address = `${asked.purpose}|${asked.emailIndex.toString('hex')}`
  for (const { who, count, window } of limits) {
    const name = `${address}|${window}|${who === 'network' ? asked.request.source : who}`
    const wait = await countEvent(app, { name, count, window, now: asked.now })
    if (wait !== null) fail('tooManyRequests', { retryAfterSeconds: wait })
  }
}
