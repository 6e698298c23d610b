import { execFile } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import mysql, { type ConnectionOptions } from 'mysql2/promise'
import { startPrivateServer } from '../../../../launch/database/private-server.ts'
import { state, unpackedDatabase } from '../../../../launch/project.ts'
import { ensureSecrets } from '../../../../launch/secrets.ts'

const run = promisify(execFile)

/** A database of the bench's own, with the product's schema, accounts and rights. */
export type BenchDatabase = {
  /** What the product's programs read, for servers of either kind. */
  environment: Record<string, string>
  secrets: string
  admin: ConnectionOptions
  pid: number
  stop(): Promise<void>
}

const home = join(state, 'bench')
const migrateProgram = join(import.meta.dirname, '../../../../apps/api/src/database/migrate.ts')
/** Large enough for the data set and for what the rounds write: the disk is not what is compared. */
const enlarged = ['innodb_buffer_pool_size', 'innodb_log_file_size']
export const siteOrigin = 'http://localhost:4000'

/** Starts a throw-away server (TLS, encrypted at rest, no waiting for the disk at commit) and migrates it. */
export async function openBenchDatabase(note: (text: string) => void): Promise<BenchDatabase> {
  mkdirSync(home, { recursive: true, mode: 0o711 })
  const server = await startPrivateServer({
    folder: join(home, 'database'),
    unpacked: unpackedDatabase,
    fresh: true,
    report: note,
  })
  const secrets = join(home, 'secrets')
  rmSync(secrets, { recursive: true, force: true })
  mkdirSync(secrets, { mode: 0o700 })
  ensureSecrets(secrets)
  const environment = {
    ...server.environment,
    PATH: process.env.PATH ?? '',
    HOME: process.env.HOME ?? '',
    // Nothing of a request differs from production, but for TLS to the caller, which neither side has here.
    GIRASOL_PROFILE: 'development',
    GIRASOL_SECRETS_FOLDER: secrets,
    GIRASOL_TRAIL_FOLDER: join(home, 'trail'),
    GIRASOL_SITE_ORIGIN: siteOrigin,
  }
  const stop = () => server.stop()
  try {
    await enlarge(server.admin)
    await run(process.execPath, [migrateProgram], { env: environment })
  } catch (error) {
    await stop()
    throw error
  }
  return { environment, secrets, admin: server.admin, pid: server.process.pid ?? 0, stop }
}

async function enlarge(admin: ConnectionOptions): Promise<void> {
  const connection = await mysql.createConnection(admin)
  for (const setting of enlarged) await connection.query(`SET GLOBAL ${setting} = ${1024 ** 3}`)
  await connection.end()
}
