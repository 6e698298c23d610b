import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createConnection, type Connection, type RowDataPacket } from 'mysql2/promise'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { grantNames, startDatabase, type TestDatabase } from '../../../../test/database.ts'
import { connectionOptions } from './connection.ts'
import { makeTables } from './make-tables.ts'
import { migrate, readMigrations } from './migrate.ts'
import { statements } from './sql-statements.ts'

let database: TestDatabase
let admin: Connection
beforeAll(async () => {
  database = await startDatabase({ migrated: false })
  admin = database.admin
})
afterAll(() => database.stop())

const run = () => migrate(database.accounts.migrate, grantNames(database))
const names = readMigrations().map((migration) => migration.name)

async function rows(sql: string, values: unknown[]): Promise<RowDataPacket[]> {
  return (await admin.query<RowDataPacket[]>(sql, values))[0]
}

/** Everything that information_schema says of a database's tables, without its name. */
async function describeSchema(name: string): Promise<unknown> {
  const columns = await rows(
    `SELECT TABLE_NAME, COLUMN_NAME, ORDINAL_POSITION, COLUMN_TYPE, IS_NULLABLE, COLUMN_DEFAULT, EXTRA, COLLATION_NAME
     FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = ? ORDER BY TABLE_NAME, ORDINAL_POSITION`,
    [name],
  )
  const keys = await rows(
    `SELECT TABLE_NAME, INDEX_NAME, SEQ_IN_INDEX, COLUMN_NAME, NON_UNIQUE, COLLATION
     FROM information_schema.STATISTICS WHERE TABLE_SCHEMA = ? ORDER BY TABLE_NAME, INDEX_NAME, SEQ_IN_INDEX`,
    [name],
  )
  const checks = await rows(
    `SELECT CONSTRAINT_NAME, CHECK_CLAUSE FROM information_schema.CHECK_CONSTRAINTS
     WHERE CONSTRAINT_SCHEMA = ? ORDER BY CONSTRAINT_NAME, CHECK_CLAUSE`,
    [name],
  )
  const tables = await rows(
    `SELECT TABLE_NAME, ENGINE, TABLE_COLLATION FROM information_schema.TABLES WHERE TABLE_SCHEMA = ? ORDER BY TABLE_NAME`,
    [name],
  )
  const ours = (row: RowDataPacket) => row.TABLE_NAME !== 'schema_migrations'
  return {
    columns: columns.filter(ours),
    keys: keys.filter(ours),
    checks,
    tables: tables.filter(ours),
  }
}

describe('migrations', () => {
  it('are applied in order, once', async () => {
    expect(await run()).toEqual(names)
    expect(await run()).toEqual([])
  })

  it('make exactly what schema.sql says', async () => {
    const { database: migrated } = database.accounts.api
    const fresh = `${migrated}_fresh`
    await admin.query(`CREATE DATABASE ${fresh} CHARACTER SET utf8mb4`)
    try {
      await admin.query(`USE ${fresh}`)
      const text = readFileSync(join(import.meta.dirname, 'schema.sql'), 'utf8')
      for (const statement of statements(text)) await admin.query(statement)
      expect(await describeSchema(fresh)).toEqual(await describeSchema(migrated))
    } finally {
      await admin.query(`USE ${migrated}`)
      await admin.query(`DROP DATABASE ${fresh}`)
    }
  })

  it('make the tables that tables.ts describes', async () => {
    const connection = await createConnection(connectionOptions(database.accounts.migrate))
    const text = await makeTables(connection)
    await connection.end()
    expect(readFileSync(join(import.meta.dirname, 'tables.ts'), 'utf8')).toBe(text)
  })

  it('go on where they were killed, also between a statement and its note', async () => {
    const [first] = readMigrations()
    const tables = await rows('SHOW TABLES', [])
    const others = tables.flatMap((row) => Object.values(row) as string[])
    const kept = 'schema_migrations'
    await admin.query(`DROP TABLE ${others.filter((name) => name !== kept).join()}`)
    await admin.query('DELETE FROM schema_migrations WHERE name <> ?', [first!.name])
    await admin.query('UPDATE schema_migrations SET done = 1')
    // Statement 2 (passwords) has run but was not noted; nothing after it has run.
    for (const statement of statements(first!.text).slice(0, 2)) await admin.query(statement)
    expect(await run()).toEqual(names)
    expect(await rows('SELECT 1 FROM sessions', [])).toEqual([])
  })

  it('are run by one program at a time', async () => {
    const all = await Promise.all([run(), run(), run()])
    expect(all.flat()).toEqual([])
  })

  it('refuse a file that was changed after it was applied', async () => {
    await admin.query("UPDATE schema_migrations SET hash = REPEAT('x', 32) WHERE name = ?", [
      names[0],
    ])
    await expect(run()).rejects.toThrow(`migration ${names[0]} was changed after it was applied`)
  })
})
