import { contract } from '@girasol/contract'
import type { App } from './application.ts'
import { type Clock, systemClock } from './clock.ts'
import { type Config, ConfigError, readSecret } from './config.ts'
import { openDatabase } from './database/connection.ts'
import { createRecorder } from './features/audit-trail/audit-trail.ts'
import { handlers } from './handlers.ts'
import { completeHandlers } from './http/boot-check.ts'
import { buildServer, type Server } from './http/server.ts'
import type { Log } from './observability/logger.ts'
import { loaders } from './resources.ts'
import { fileKeyService } from './security/file-keys.ts'
import { createKeys } from './security/keys.ts'
import { createPasswords } from './security/passwords.ts'
import { createRateLimits } from './security/rate-limits.ts'

/** Connections of one program: more do not make a database of few cores any faster. */
const poolSize = { api: 16, worker: 6 } as const

export type Started = {
  app: App
  /** Ends what would go on for ever: streams and loops. */
  beginStop: () => void
  /** Closes the database; call it when nothing is under way any more. */
  close: () => Promise<void>
}

/** Makes what handlers and subscribers work with, under the database account of the program. */
export async function startApp(
  program: 'api' | 'worker',
  config: Config,
  log: Log,
  clock: Clock = systemClock,
): Promise<Started> {
  const database = config.databases[program]
  if (!database) {
    throw new ConfigError(`GIRASOL_${program.toUpperCase()}_DATABASE_URL is missing`)
  }
  const keyEncryptionKey = readSecret(config, 'key-encryption.key')
  const stopping = new AbortController()
  const db = openDatabase(database, poolSize[program])
  const keys = createKeys(fileKeyService(config.secretsFolder), readSecret(config, 'lookup.key'))
  const app: App = {
    config,
    clock,
    db,
    keys,
    passwords: await createPasswords(keyEncryptionKey),
    log,
    trail: createRecorder(keys),
    stopping: stopping.signal,
  }
  return { app, beginStop: () => stopping.abort(), close: () => db.destroy() }
}

/** The API over an app: every endpoint of the contract. Throws, naming the entry, when one has no handler. */
export function buildApi(app: App): Promise<Server> {
  const complete = completeHandlers(contract, handlers, loaders)
  const limits = createRateLimits(app.db, (text) => app.keys.blindIndex('rate limit', text))
  return buildServer(complete, { app, limits, loaders })
}
