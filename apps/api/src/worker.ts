import { startApp } from './app.ts'
import { readConfig } from './config.ts'
import { checkDatabase } from './database/check.ts'
import { runAccessReviews } from './features/access-reviews/access-reviews.ts'
import { createAlertEngine, runAlertPosts } from './features/alerts/alerts.ts'
import { runSealer } from './features/audit-trail/audit-trail.ts'
import { runMails } from './features/notifications/notifications.ts'
import { isFresh, serveHealth } from './health-port.ts'
import { runHeart } from './observability/heartbeat.ts'
import { createLog } from './observability/logger.ts'
import { runHousekeeping } from './outbox/housekeeping.ts'
import { createRelay } from './outbox/relay.ts'
import { subscribers } from './outbox/subscribers.ts'
import { runRewrap } from './security/rewrap-keys.ts'
import { startFailure } from './start-failure.ts'
import { endOnCrash, onStopAsked } from './stop-signals.ts'

/** The worker program: `node worker.ts`. */
const log = createLog('worker')
endOnCrash(log)
try {
  const config = readConfig()
  const { app, beginStop, close } = await startApp('worker', config, log)
  const relay = createRelay(app, subscribers)
  const at = { host: config.api.host, port: config.workerHealthPort }
  const isReady = () => isFresh(relay.lastLook(), app.clock.now())
  const health = await serveHealth({ vitals: app.vitals, isReady, at })
  await checkDatabase(app.db)
  app.vitals.phase = 'running'
  onStopAsked(log, () => {
    app.vitals.phase = 'leaving'
    beginStop()
  })
  log.info('working', at)
  await Promise.all([
    relay.run(app.stopping),
    runMails(app),
    runHeart(app, 'worker'),
    createAlertEngine(app).run(app.stopping),
    runAlertPosts(app),
    config.sealer === 'inside' && runSealer(app),
    runHousekeeping(app, app.stopping),
    runAccessReviews(app, app.stopping),
    runRewrap(app, app.stopping),
  ])
  health.close()
  await close()
  log.flush()
  process.exit(0)
} catch (error) {
  log.flush()
  process.stderr.write(`worker: ${startFailure(error)}\n`)
  process.exit(1)
}
