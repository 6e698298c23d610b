import type { WorkloadName } from '../../system/workloads.ts'
import type { Address } from './relay.ts'

/** What the whole system is told about itself. */
export type Facts = {
  site: string
  console: string
  /** The containers' network: who may say for whom a call comes. */
  network: string
  /** Addresses of the database by account, as `GIRASOL_<ACCOUNT>_DATABASE_URL`. */
  database: Record<string, string>
  /** Where mails go. */
  mail: Address
}

const secret = (name: string) => `/secrets/${name}`
const tls = (name: string) => ({
  GIRASOL_TLS_CERTIFICATE: secret(`${name}-tls.crt`),
  GIRASOL_TLS_KEY: secret(`${name}-tls.key`),
})

/** Settings of every workload, all in the profile of production. */
export function settingsOf(facts: Facts): Record<WorkloadName, Record<string, string>> {
  const account = (name: string) => {
    const key = `GIRASOL_${name}_DATABASE_URL`
    return { [key]: facts.database[key] ?? '' }
  }
  const all = { GIRASOL_SITE_ORIGIN: facts.site, GIRASOL_CONSOLE_ORIGIN: facts.console }
  const server = {
    ...all,
    GIRASOL_PROFILE: 'production',
    GIRASOL_SECRETS_FOLDER: '/secrets',
    GIRASOL_DATABASE_CA: secret('database-ca.pem'),
    GIRASOL_TRAIL_FOLDER: '/trail',
    GIRASOL_SEALER: 'apart',
  }
  const site = {
    ...all,
    GIRASOL_PROFILE: 'production',
    GIRASOL_SITE_HOST: '0.0.0.0',
    GIRASOL_CONSOLE_HOST: '0.0.0.0',
    GIRASOL_API_URL: 'https://api:4100',
    GIRASOL_API_CA: secret('internal-ca.pem'),
  }
  const { host, port } = facts.mail
  return {
    migrate: { ...server, ...account('MIGRATE') },
    api: { ...server, ...account('API'), ...tls('api'), GIRASOL_TRUSTED_PROXIES: facts.network },
    worker: {
      ...server,
      ...account('WORKER'),
      GIRASOL_SMTP_URL: `smtps://${host}:${port}`,
      // The mailbox is no server of the world: our own authority speaks for it.
      NODE_EXTRA_CA_CERTS: secret('internal-ca.pem'),
      GIRASOL_EGRESS: `mail=near:${host}:${port}`,
    },
    sealer: { ...server, ...account('WORKER') },
    web: { ...site, ...tls('web') },
    console: { ...site, ...tls('console') },
  }
}
