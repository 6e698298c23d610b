import { sql } from 'kysely'
import type { App } from '#/application.ts'
import { deviceLife } from '#/security/cookies.ts'

const everyMilliseconds = 60_000
const hour = 3_600_000
/** How long an Idempotency-Key repeats its answer, and how long a done event can still be looked at. */
const answersKept = 24 * hour
const eventsKept = 7 * 24 * hour
/** Failed attempts are forgotten after a day; while something is locked, or not long after. */
const attemptsKept = 26 * hour

/** Clears away what has run out: sessions, counted calls, repeated answers, one-time secrets, done events, sent mails and posts. A thousand rows of each at a time. */
export async function tidyUp(app: App): Promise<void> {
  const now = app.clock.now()
  const before = (milliseconds: number) => new Date(now.getTime() - milliseconds)
  await sql`DELETE FROM sessions WHERE expires_at < ${now} LIMIT 1000`.execute(app.db)
  await sql`DELETE FROM data_exports WHERE expires_at < ${now} LIMIT 1000`.execute(app.db)
  await sql`DELETE FROM rate_limits WHERE expires_at < ${now} LIMIT 1000`.execute(app.db)
  await sql`DELETE FROM idempotency_keys WHERE created_at < ${before(answersKept)} LIMIT 1000`.execute(
    app.db,
  )
  await sql`DELETE FROM mail_queue WHERE state = 'sent' AND done_at < ${before(eventsKept)} LIMIT 1000`.execute(
    app.db,
  )
  await sql`DELETE FROM alert_posts WHERE state = 'sent' AND done_at < ${before(eventsKept)} LIMIT 1000`.execute(
    app.db,
  )
  await sql`DELETE FROM challenges WHERE expires_at < ${before(eventsKept)} LIMIT 1000`.execute(
    app.db,
  )
  await sql`DELETE FROM attempts WHERE last_at < ${before(attemptsKept)} LIMIT 1000`.execute(app.db)
  await sql`DELETE FROM known_devices WHERE last_used_at < ${before(deviceLife)} LIMIT 1000`.execute(
    app.db,
  )
  await sql`DELETE FROM outbox WHERE state = 'done' AND run_at < ${before(eventsKept)} LIMIT 1000`.execute(
    app.db,
  )
}

/** Tidies up once a minute until `signal` aborts. */
export async function runHousekeeping(app: App, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await tidyUp(app).catch((error: unknown) => app.log.warn('not tidied up', { error }))
    await app.vitals.rest('housekeeping', everyMilliseconds, signal)
  }
}
