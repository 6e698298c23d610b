import { setTimeout as sleep } from 'node:timers/promises'
import { buildApi, startApp } from './app.ts'
import { readConfig } from './config.ts'
import { checkDatabase } from './database/check.ts'
import { runEngineWatch } from './features/alerts/alerts.ts'
import { indexPhones } from './features/orders/orders.ts'
import { createLog } from './observability/logger.ts'
import { startFailure } from './start-failure.ts'
import { endOnCrash, onStopAsked } from './stop-signals.ts'

/** The API program: `node server.ts`. */
const log = createLog('api')
endOnCrash(log)
try {
  const config = readConfig()
  const { app, beginStop, close } = await startApp('api', config, log)
  await checkDatabase(app.db)
  const api = await buildApi(app)
  await api.listen(config.api)
  log.info('listening', config.api)
  const watching = runEngineWatch(app)
  indexPhones(app).catch((error: unknown) => log.warn('phones not indexed', { error }))
  onStopAsked(log, async () => {
    app.vitals.phase = 'leaving'
    log.info('leaving')
    await sleep(config.drainSeconds * 1000)
    beginStop()
    await api.close()
    await watching
    await close()
    log.flush()
    process.exit(0)
  })
} catch (error) {
  log.flush()
  process.stderr.write(`api: ${startFailure(error)}\n`)
  process.exit(1)
}
