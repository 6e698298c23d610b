import { createConnection, type Connection } from 'mysql2/promise'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startDatabase, type TestDatabase } from '../../../../test/database.ts'
import { connectionOptions } from './connection.ts'

type Account = 'api' | 'worker' | 'auditor'

let database: TestDatabase
const connections = {} as Record<Account, Connection>
beforeAll(async () => {
  database = await startDatabase()
  for (const account of ['api', 'worker', 'auditor'] as const) {
    connections[account] = await createConnection(connectionOptions(database.accounts[account]))
  }
})
afterAll(async () => {
  for (const connection of Object.values(connections)) await connection.end()
  await database.stop()
})

/** Command, table or column denied, access denied, or a privilege that is needed. */
const denials = new Set([1044, 1045, 1142, 1143, 1227, 1370, 1410, 1419])

async function isDenied(account: Account, sql: string): Promise<boolean> {
  try {
    await connections[account].query(sql)
    return false
  } catch (error) {
    const { errno } = error as { errno: number }
    if (!denials.has(errno)) throw error
    return true
  }
}

const trail = ['audit_events', 'trail_leaves', 'trail_checkpoints']

describe.each(['api', 'worker', 'auditor'] as const)('the %s account', (account) => {
  it.each([
    'DROP TABLE accounts',
    'DROP DATABASE girasol',
    'ALTER TABLE audit_events ADD COLUMN x INT NULL',
    'TRUNCATE TABLE audit_events',
    'RENAME TABLE audit_events TO gone',
    'CREATE TABLE mine (id INT)',
    'CREATE TRIGGER t BEFORE INSERT ON audit_events FOR EACH ROW SET NEW.reason = NULL',
    'CREATE INDEX i ON accounts (role)',
    "GRANT SELECT ON accounts TO 'girasol_auditor'@'%'",
    "CREATE USER 'girasol_other'@'%'",
    'SET GLOBAL general_log = 1',
    'SELECT * FROM mysql.user',
    "SELECT * FROM accounts INTO OUTFILE '/tmp/girasol-accounts'",
    'SELECT * FROM schema_migrations',
  ])('may not %s', async (sql) => {
    expect(await isDenied(account, sql)).toBe(true)
  })

  it.each(trail)('may not change or remove what stands in %s', async (table) => {
    expect(await isDenied(account, `DELETE FROM ${table}`)).toBe(true)
    const column =
      table === 'audit_events' ? 'reason' : table === 'trail_leaves' ? 'leaf_hash' : 'root'
    expect(await isDenied(account, `UPDATE ${table} SET ${column} = 'x'`)).toBe(true)
    expect(await isDenied(account, `REPLACE INTO ${table} SELECT * FROM ${table}`)).toBe(true)
  })
})

describe('the api account', () => {
  it.each([
    "UPDATE accounts SET audience = 'staff'",
    'DELETE FROM accounts',
    'DELETE FROM data_keys',
    'UPDATE sessions SET account_id = id',
    'UPDATE sessions SET expires_at = NOW()',
    "UPDATE outbox SET state = 'done'",
    'SELECT payload FROM outbox',
    'DELETE FROM idempotency_keys',
  ])('may not %s', async (sql) => {
    expect(await isDenied('api', sql)).toBe(true)
  })
})

describe('the worker account', () => {
  it.each([
    'SELECT * FROM passwords',
    'SELECT token_hash FROM sessions',
    'INSERT INTO sessions (id) VALUES (1)',
    'SELECT name_sealed FROM accounts',
    'SELECT created_at FROM accounts',
    "UPDATE accounts SET role = 'security'",
    'SELECT answer_sealed FROM idempotency_keys',
  ])('may not %s', async (sql) => {
    expect(await isDenied('worker', sql)).toBe(true)
  })

  it('finds accounts by the keyed hash of their address: whoever asks for a link is told nothing, so the worker looks', async () => {
    const sql = "SELECT id, state FROM accounts WHERE audience = 'people' AND email_index = '?'"
    expect(await isDenied('worker', sql)).toBe(false)
  })
})

describe('alerts and reviews', () => {
  it.each([
    "UPDATE alerts SET state = 'acknowledged'",
    'DELETE FROM alerts',
    "UPDATE review_tasks SET verdict = 'nothingUnusual'",
    'DELETE FROM review_tasks',
  ])('are not put away by the worker: %s', async (sql) => {
    expect(await isDenied('worker', sql)).toBe(true)
  })

  it.each([
    'DELETE FROM alerts',
    'UPDATE alerts SET kind = 1',
    'DELETE FROM alert_signals',
    'UPDATE trail_readers SET last_id = 0',
    'UPDATE account_ledger SET role = 1',
    'DELETE FROM review_tasks',
    'UPDATE review_tasks SET due_at = NOW()',
  ])('are not covered up by the API: %s', async (sql) => {
    expect(await isDenied('api', sql)).toBe(true)
  })
})

describe('the auditor account', () => {
  it('reads the trail', async () => {
    for (const table of trail)
      expect(await isDenied('auditor', `SELECT * FROM ${table}`)).toBe(false)
  })

  it.each(['accounts', 'passwords', 'sessions', 'data_keys', 'orders', 'outbox', 'estimates'])(
    'may not read %s',
    async (table) => {
      expect(await isDenied('auditor', `SELECT * FROM ${table}`)).toBe(true)
    },
  )

  it('may not add to the trail', async () => {
    const sql = `INSERT INTO audit_events (at, actor_role, action, resource, outcome) VALUES (NOW(), 'x', 'x', 'x', 'done')`
    expect(await isDenied('auditor', sql)).toBe(true)
  })
})
