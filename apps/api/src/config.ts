import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const port = z.coerce.number().int().min(0).max(65_535)
const origins = z
  .string()
  .transform((text) => text.split(',').map((part) => part.trim()))
  .pipe(z.array(z.url()).min(1))
const databaseUrl = z.url({ protocol: /^mysql$/ }).optional()

const environment = z.object({
  GIRASOL_PROFILE: z.enum(['development', 'production', 'test']).default('production'),
  GIRASOL_API_HOST: z.string().default('127.0.0.1'),
  GIRASOL_API_PORT: port.default(4100),
  GIRASOL_WORKER_HEALTH_PORT: port.default(4101),
  GIRASOL_API_DATABASE_URL: databaseUrl,
  GIRASOL_WORKER_DATABASE_URL: databaseUrl,
  GIRASOL_AUDITOR_DATABASE_URL: databaseUrl,
  GIRASOL_MIGRATE_DATABASE_URL: databaseUrl,
  GIRASOL_DATABASE_CA: z.string().optional(),
  GIRASOL_SECRETS_FOLDER: z.string().min(1),
  GIRASOL_TRAIL_FOLDER: z.string().min(1),
  GIRASOL_SITE_ORIGIN: origins.default(['http://localhost:4000']),
  GIRASOL_CONSOLE_ORIGIN: origins.default(['http://127.0.0.1:4001']),
  GIRASOL_APP_ORIGIN: origins.optional(),
  GIRASOL_TRUSTED_PROXIES: z.string().default('127.0.0.1'),
  GIRASOL_HEARTBEAT_SECONDS: z.coerce.number().int().min(1).max(60).default(15),
  GIRASOL_OFFER_SECONDS: z.coerce.number().int().min(1).max(86_400).default(600),
  GIRASOL_DOCS: z.enum(['on', 'off']).default('on'),
})

/** A database account: where it is and how its server proves itself (PEM of the authority; null for publicly trusted ones). */
export type DatabaseConfig = {
  host: string
  port: number
  user: string
  password: string
  database: string
  authority: string | null
}

export type Config = {
  profile: 'development' | 'production' | 'test'
  api: { host: string; port: number }
  workerHealthPort: number
  /** Null when this program was not given the account's address. */
  databases: Record<'api' | 'worker' | 'auditor' | 'migrate', DatabaseConfig | null>
  secretsFolder: string
  trailFolder: string
  /** Origins that may change anything: of customers and crews, and of staff. */
  origins: { people: string[]; staff: string[] }
  trustedProxies: string[]
  /** Seconds between two signs of life on an open stream; with each the caller is asked for anew. Proxies cut connections that are silent for longer. */
  heartbeatSeconds: number
  /** How long an offer stands. */
  offerSeconds: number
  docs: boolean
}

/** A setting that is missing or wrong; the message names it and is fit for one line of output. */
export class ConfigError extends Error {}

/** Reads and checks the environment, the only place that does. Throws `ConfigError` with one line. */
export function readConfig(variables: Record<string, string | undefined> = process.env): Config {
  const parsed = environment.safeParse(variables)
  if (!parsed.success) throw new ConfigError(describe(parsed.error))
  const env = parsed.data
  const authority = readAuthority(env.GIRASOL_DATABASE_CA)
  const database = (url: string | undefined) => (url ? databaseConfig(url, authority) : null)
  return {
    profile: env.GIRASOL_PROFILE,
    api: { host: env.GIRASOL_API_HOST, port: env.GIRASOL_API_PORT },
    workerHealthPort: env.GIRASOL_WORKER_HEALTH_PORT,
    databases: {
      api: database(env.GIRASOL_API_DATABASE_URL),
      worker: database(env.GIRASOL_WORKER_DATABASE_URL),
      auditor: database(env.GIRASOL_AUDITOR_DATABASE_URL),
      migrate: database(env.GIRASOL_MIGRATE_DATABASE_URL),
    },
    secretsFolder: env.GIRASOL_SECRETS_FOLDER,
    trailFolder: env.GIRASOL_TRAIL_FOLDER,
    origins: {
      people: [...env.GIRASOL_SITE_ORIGIN, ...(env.GIRASOL_APP_ORIGIN ?? [])],
      staff: env.GIRASOL_CONSOLE_ORIGIN,
    },
    trustedProxies: env.GIRASOL_TRUSTED_PROXIES.split(',').map((part) => part.trim()),
    heartbeatSeconds: env.GIRASOL_HEARTBEAT_SECONDS,
    offerSeconds: env.GIRASOL_OFFER_SECONDS,
    docs: env.GIRASOL_DOCS === 'on',
  }
}

/** Takes a `mysql://user:password@host:port/database` address apart. */
export function databaseConfig(address: string, authority: string | null): DatabaseConfig {
  const url = new URL(address)
  return {
    host: url.hostname,
    port: Number(url.port || 3306),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: url.pathname.slice(1),
    authority,
  }
}

/** The bytes of a file in the secrets folder. Throws `ConfigError` when it is not there. */
export function readSecret(config: Pick<Config, 'secretsFolder'>, name: string): Buffer {
  const path = join(config.secretsFolder, name)
  if (!existsSync(path)) throw new ConfigError(`GIRASOL_SECRETS_FOLDER has no file ${name}`)
  return readFileSync(path)
}

function readAuthority(path: string | undefined): string | null {
  if (!path) return null
  if (!existsSync(path))
    throw new ConfigError('GIRASOL_DATABASE_CA names a file that does not exist')
  return readFileSync(path, 'utf8')
}

function describe(error: z.ZodError): string {
  return error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')
}
