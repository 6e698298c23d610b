import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  createConnection,
  type Connection,
  type ResultSetHeader,
  type RowDataPacket,
} from 'mysql2/promise'
import { ConfigError, type DatabaseConfig, readConfig } from '#/config.ts'
import { connectionOptions } from './connection.ts'
import { databaseErrno } from './database-errors.ts'
import { statements } from './sql-statements.ts'

const folder = import.meta.dirname
const lockName = 'girasol-migrate'
const lockSeconds = 60
/** Table, column or key exists already, or is gone: what a statement says when it ran, but was killed before that was noted. */
const alreadyThere = new Set([1050, 1060, 1061, 1091])

/** Names of the database accounts that `grants.sql` speaks of. */
export type GrantNames = { api: string; worker: string; auditor: string }

type Migration = { name: string; text: string; hash: Buffer }
type Noted = { hash: Buffer; done: number; resumed: boolean }

/**
 * Brings the schema up to date and grants the rights: pending files in order, each noted statement by statement, one program at a time.
 * May be killed at any moment and run again. Throws when a file was changed after it was applied. Returns the names that were applied.
 */
export async function migrate(config: DatabaseConfig, names: GrantNames): Promise<string[]> {
  const connection = await createConnection(connectionOptions(config))
  try {
    await takeLock(connection)
    await connection.query(notebook)
    const applied: string[] = []
    for (const migration of readMigrations()) {
      if (await apply(connection, migration)) applied.push(migration.name)
    }
    await grant(connection, config.database, names)
    return applied
  } finally {
    await connection.end()
  }
}

const notebook = `CREATE TABLE IF NOT EXISTS schema_migrations (
  name VARCHAR(80) NOT NULL,
  hash BINARY(32) NOT NULL,
  done INT NOT NULL,
  applied_at DATETIME(3) NOT NULL,
  PRIMARY KEY (name)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin`

/** The migration files in their order. */
export function readMigrations(): Migration[] {
  const files = readdirSync(join(folder, 'migrations')).filter((file) => file.endsWith('.sql'))
  return files.sort().map((name) => {
    const text = readFileSync(join(folder, 'migrations', name), 'utf8')
    return { name, text, hash: createHash('sha256').update(text).digest() }
  })
}

/** Applies the grants alone, for a schema that was not made by the migrations. */
export async function grant(
  connection: Connection,
  database: string,
  names: GrantNames,
): Promise<void> {
  const text = readFileSync(join(folder, 'grants.sql'), 'utf8')
  for (const statement of statements(text))
    await connection.query(filled(statement, database, names))
}

function filled(statement: string, database: string, names: GrantNames): string {
  const values: Record<string, string> = { database: `\`${database}\`` }
  for (const [name, user] of Object.entries(names)) values[name] = `'${user}'@'%'`
  return statement.replaceAll(/\$\{(\w+)\}/g, (_, name: string) => {
    const value = values[name]
    if (!value) throw new Error(`grants.sql speaks of an unknown name: ${name}`)
    return value
  })
}

async function takeLock(connection: Connection): Promise<void> {
  const [rows] = await connection.query<RowDataPacket[]>('SELECT GET_LOCK(?, ?) AS taken', [
    lockName,
    lockSeconds,
  ])
  if (rows[0]?.taken !== 1) throw new Error('another migration is still running')
}

async function apply(connection: Connection, migration: Migration): Promise<boolean> {
  const all = statements(migration.text)
  const noted = await readNote(connection, migration)
  if (!noted.hash.equals(migration.hash)) {
    throw new Error(`migration ${migration.name} was changed after it was applied`)
  }
  for (let index = noted.done; index < all.length; index++) {
    await run(connection, all[index]!, noted.resumed && index === noted.done)
    await connection.query('UPDATE schema_migrations SET done = ? WHERE name = ?', [
      index + 1,
      migration.name,
    ])
  }
  return noted.done < all.length
}

async function readNote(connection: Connection, migration: Migration): Promise<Noted> {
  const [written] = await connection.query<ResultSetHeader>(
    'INSERT IGNORE INTO schema_migrations (name, hash, done, applied_at) VALUES (?, ?, 0, UTC_TIMESTAMP(3))',
    [migration.name, migration.hash],
  )
  const [rows] = await connection.query<(Pick<Noted, 'hash' | 'done'> & RowDataPacket)[]>(
    'SELECT hash, done FROM schema_migrations WHERE name = ?',
    [migration.name],
  )
  const { hash, done } = rows[0]!
  return { hash, done, resumed: written.affectedRows === 0 }
}

async function run(connection: Connection, statement: string, mayHaveRun: boolean): Promise<void> {
  try {
    await connection.query(statement)
  } catch (error) {
    const errno = databaseErrno(error)
    if (mayHaveRun && errno !== null && alreadyThere.has(errno)) return
    throw error
  }
}

async function main(): Promise<void> {
  const { databases } = readConfig()
  if (!databases.migrate) throw new ConfigError('GIRASOL_MIGRATE_DATABASE_URL is missing')
  const applied = await migrate(databases.migrate, {
    api: databases.api?.user ?? 'girasol_api',
    worker: databases.worker?.user ?? 'girasol_worker',
    auditor: databases.auditor?.user ?? 'girasol_auditor',
  })
  process.stdout.write(`${applied.length ? `applied ${applied.join(', ')}` : 'nothing to apply'}\n`)
}

if (import.meta.main) {
  main().catch((error: unknown) => {
    process.stderr.write(`migrate: ${error instanceof Error ? error.message : 'failed'}\n`)
    process.exitCode = 1
  })
}
