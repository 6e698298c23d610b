import { startApp } from '../../../apps/api/src/app.ts'
import { readConfig } from '../../../apps/api/src/config.ts'
import { runSealer } from '../../../apps/api/src/features/audit-trail/audit-trail.ts'
import { createLog } from '../../../apps/api/src/observability/logger.ts'

/** The worker's sealer in a process of its own, as in production; ends when it is told to. */
const log = createLog('worker', {
  write: (line) => void (line.includes('"level":50') && process.stderr.write(line)),
})
const { app, beginStop, close } = await startApp('worker', readConfig(), log)
process.once('SIGTERM', beginStop)
await runSealer(app)
await close()
