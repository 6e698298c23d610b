import { contract } from '@girasol/contract'
import type { App } from './application.ts'
import { type Clock, systemClock } from './clock.ts'
import { type Config, ConfigError, readSecret } from './config.ts'
import { openDatabase } from './database/connection.ts'
import { createLoneRecorder, createRecorder } from './features/audit-trail/audit-trail.ts'
import { handlers } from './handlers.ts'
import { completeHandlers } from './http/boot-check.ts'
import { buildServer, type Server } from './http/server.ts'
import type { Log } from './observability/logger.ts'
import { createVitals } from './observability/vitals.ts'
import { loaders } from './resources.ts'
import { createEgress } from './security/egress.ts'
import { noteBlocked } from './security/egress-note.ts'
import { createKeys } from './security/keys.ts'
import { openKeyService } from './security/open-key-service.ts'
import { createPasswords, type Passwords } from './security/passwords.ts'
import { readPeppers } from './security/peppers.ts'
import { createRateLimits } from './security/rate-limits.ts'
import { createRefusals } from './security/refusals.ts'
import { noKeyService, noPasswords } from './security/withheld.ts'

/** Each program's database account, and its connections: more do not make a database of few cores any faster. */
const programs = {
  api: { account: 'api', connections: 16 },
  worker: { account: 'worker', connections: 6 },
  sealer: { account: 'worker', connections: 3 },
} as const

export type Started = {
  app: App
  /** Ends what would go on for ever: streams and loops. */
  beginStop: () => void
  /** Closes the database; call it when nothing is under way any more. */
  close: () => Promise<void>
}

/** Makes what handlers and subscribers work with, under the database account of the program. */
export async function startApp(
  program: keyof typeof programs,
  config: Config,
  log: Log,
  clock: Clock = systemClock,
): Promise<Started> {
  const { account, connections } = programs[program]
  const database = config.databases[account]
  if (!database) {
    throw new ConfigError(`GIRASOL_${account.toUpperCase()}_DATABASE_URL is missing`)
  }
  const lookupKey = readSecret(config, 'lookup.key')
  const stopping = new AbortController()
  const db = openDatabase(database, connections)
  // Who seals the trail sees no personal data, and is given no key to any.
  const service = program === 'sealer' ? noKeyService : await openKeyService(config)
  const keys = createKeys(service, lookupKey)
  const trail = createRecorder(keys, log.event)
  const trailAlone = createLoneRecorder(db, keys, log.event)
  const refusals = createRefusals({ trailAlone, clock, log })
  const app: App = {
    config,
    clock,
    db,
    keys,
    egress: createEgress({
      list: config.egress,
      onBlocked: (attempt) => noteBlocked({ db, trail, clock, log }, attempt),
    }),
    passwords: program === 'api' ? openPasswords(config) : noPasswords,
    log,
    trail,
    trailAlone,
    refusals,
    vitals: createVitals(),
    stopping: stopping.signal,
  }
  const close = async () => {
    await refusals.close()
    await db.destroy()
  }
  return { app, beginStop: () => stopping.abort(), close }
}

function openPasswords(config: Config): Passwords {
  // Tests fill all cores, and sign somebody in all the time: there hashing has a share as everything else.
  const politeness = config.profile === 'test' ? { niceness: 0, rest: 0 } : undefined
  const passwords = createPasswords(readPeppers(config.secretsFolder), undefined, politeness)
  // Ready before the first sign-in, so that it takes no longer than the others.
  void passwords.verify(null, '').catch(() => undefined)
  return passwords
}

/** The API over an app: every endpoint of the contract. Throws, naming the entry, when one has no handler. */
export function buildApi(app: App): Promise<Server> {
  const complete = completeHandlers(contract, handlers, loaders)
  const limits = createRateLimits(app.db, (text) => app.keys.blindIndex('rate limit', text))
  return buildServer(complete, { app, limits, loaders })
}
