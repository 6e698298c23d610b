import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createConnection, type Connection, type ConnectionOptions } from 'mysql2/promise'
import { databaseConfig, type DatabaseConfig } from '../apps/api/src/config.ts'
import { migrate } from '../apps/api/src/database/migrate.ts'
import { freshDatabase } from '../launch/database/fresh-database.ts'
import {
  acceptUnnamedCertificate,
  unnamedCertificateEnvironment as unproved,
} from './unnamed-certificate.ts'

/** A database of a test's own, with the four accounts and their rights. */
export type TestDatabase = {
  accounts: Record<'migrate' | 'api' | 'worker' | 'auditor', DatabaseConfig>
  /** The environment that names it to programs. */
  environment: Record<string, string>
  /** A connection with all rights: the attacker that has the server, in tests. */
  admin: Connection
  stop(): Promise<void>
}

/**
 * A migrated database: of a throw-away server, or on the server of GIRASOL_TEST_MYSQL_URL.
 * `ownServer` asks for a throw-away server in any case, for tests of what only our own set-up promises; so do `settings` of one.
 */
export async function startDatabase(
  options: { migrated: boolean; ownServer?: true; settings?: Record<string, string> } = {
    migrated: true,
  },
): Promise<TestDatabase> {
  const named =
    options.ownServer || options.settings ? undefined : process.env.GIRASOL_TEST_MYSQL_URL
  const database = named ? await onNamedServer(named) : await onFreshServer(options.settings)
  if (options.migrated) await migrate(database.accounts.migrate, grantNames(database))
  return database
}

/** Names of the accounts, as grants are given to them. */
export function grantNames({ accounts }: TestDatabase): {
  api: string
  worker: string
  auditor: string
} {
  return { api: accounts.api.user, worker: accounts.worker.user, auditor: accounts.auditor.user }
}

async function onFreshServer(settings?: Record<string, string>): Promise<TestDatabase> {
  const server = await freshDatabase(settings)
  const { environment } = server
  const authority = readFileSync(environment.GIRASOL_DATABASE_CA!, 'utf8')
  const account = (name: string) =>
    databaseConfig(environment[`GIRASOL_${name}_DATABASE_URL`]!, authority)
  const accounts = {
    migrate: account('MIGRATE'),
    api: account('API'),
    worker: account('WORKER'),
    auditor: account('AUDITOR'),
  }
  const admin = await createConnection({ ...server.admin, database: accounts.api.database })
  const stop = async () => {
    await admin.end().catch(() => undefined)
    await server.stop()
  }
  return { accounts, environment, admin, stop }
}

async function onNamedServer(address: string): Promise<TestDatabase> {
  const ca = process.env.GIRASOL_TEST_MYSQL_CA
  const root = databaseConfig(address, ca ? readFileSync(ca, 'utf8') : null)
  if (!ca) acceptUnnamedCertificate(root.port)
  const mark = randomBytes(4).toString('hex')
  const database = `girasol_test_${mark}`
  const admin = await createConnection(adminOptions(root))
  await admin.query(`CREATE DATABASE ${database} CHARACTER SET utf8mb4`)
  await admin.query(`USE ${database}`)
  const names = ['migrate', 'api', 'worker', 'auditor'] as const
  const made = await Promise.all(
    names.map(
      async (name) => [name, await makeAccount(admin, root, database, `g${mark}_${name}`)] as const,
    ),
  )
  const accounts = Object.fromEntries(made) as TestDatabase['accounts']
  await admin.query(`GRANT ALL PRIVILEGES ON ${database}.* TO ? WITH GRANT OPTION`, [
    accounts.migrate.user,
  ])
  const stop = async () => {
    await admin.query(`DROP DATABASE ${database}`)
    for (const { user } of Object.values(accounts)) await admin.query('DROP USER ?', [user])
    await admin.end()
  }
  return {
    accounts,
    environment: { ...environmentOf(accounts, ca), ...(ca ? {} : unproved(root.port)) },
    admin,
    stop,
  }
}

function adminOptions(root: DatabaseConfig): ConnectionOptions {
  const ssl = { ca: root.authority ?? undefined, minVersion: 'TLSv1.2', verifyIdentity: true }
  return { host: root.host, port: root.port, user: root.user, password: root.password, ssl }
}

async function makeAccount(
  admin: Connection,
  root: DatabaseConfig,
  database: string,
  user: string,
): Promise<DatabaseConfig> {
  const password = randomBytes(24).toString('base64url')
  await admin.query('CREATE USER ? IDENTIFIED BY ? REQUIRE SSL', [user, password])
  return { ...root, user, password, database }
}

function environmentOf(
  accounts: TestDatabase['accounts'],
  ca: string | undefined,
): Record<string, string> {
  const address = ({ user, password, host, port, database }: DatabaseConfig) =>
    `mysql://${user}:${password}@${host}:${port}/${database}`
  return {
    GIRASOL_MIGRATE_DATABASE_URL: address(accounts.migrate),
    GIRASOL_API_DATABASE_URL: address(accounts.api),
    GIRASOL_WORKER_DATABASE_URL: address(accounts.worker),
    GIRASOL_AUDITOR_DATABASE_URL: address(accounts.auditor),
    ...(ca ? { GIRASOL_DATABASE_CA: ca } : {}),
  }
}
