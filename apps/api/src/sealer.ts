import { startApp } from './app.ts'
import { readConfig } from './config.ts'
import { checkDatabase } from './database/check.ts'
import { runSealer } from './features/audit-trail/audit-trail.ts'
import { isFresh, serveHealth } from './health-port.ts'
import { createLog } from './observability/logger.ts'
import { startFailure } from './start-failure.ts'
import { endOnCrash, onStopAsked } from './stop-signals.ts'

/** The trail's sealer as a program of its own, `node sealer.ts`: alone it opens the trail's folder and holds the key that signs. */
const log = createLog('sealer')
endOnCrash(log)
try {
  const config = readConfig()
  const { app, beginStop, close } = await startApp('sealer', config, log)
  const at = { host: config.api.host, port: config.sealerHealthPort }
  let lastPass: Date | null = null
  const isReady = () => isFresh(lastPass, app.clock.now())
  const health = await serveHealth({ vitals: app.vitals, isReady, at })
  await checkDatabase(app.db)
  app.vitals.phase = 'running'
  onStopAsked(log, () => {
    app.vitals.phase = 'leaving'
    beginStop()
  })
  log.info('sealing', at)
  await runSealer(app, (at) => void (lastPass = at))
  health.close()
  await close()
  log.flush()
  process.exit(0)
} catch (error) {
  log.flush()
  process.stderr.write(`sealer: ${startFailure(error)}\n`)
  process.exit(1)
}
