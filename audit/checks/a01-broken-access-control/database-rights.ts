import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createConnection, type Connection, type RowDataPacket } from 'mysql2/promise'
import { connectionOptions } from '../../../apps/api/src/database/connection.ts'
import { statements } from '../../../apps/api/src/database/sql-statements.ts'
import type { World } from '../../../test/world.ts'
import { check } from '../../check.ts'
import type { Probe } from '../../probe.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const programs = ['api', 'worker', 'auditor'] as const
type Program = (typeof programs)[number]

/** Command, table or column denied, access denied, or a privilege that is needed. */
const denials = new Set([1044, 1045, 1142, 1143, 1227, 1370, 1410, 1419])
/** Refused before rights were looked at is not refused for want of rights. */
type Answer = 'done' | 'denied' | number

/** What nobody's program may do, whichever table it is about. */
const never = [
  'DROP TABLE accounts',
  'DROP DATABASE girasol',
  'ALTER TABLE accounts ADD COLUMN x INT NULL',
  'TRUNCATE TABLE outbox',
  'RENAME TABLE orders TO gone',
  'CREATE TABLE mine (id INT)',
  'CREATE VIEW seen AS SELECT 1',
  'CREATE TRIGGER t BEFORE INSERT ON audit_events FOR EACH ROW SET NEW.reason = NULL',
  'CREATE PROCEDURE p() SELECT 1',
  'CREATE INDEX i ON accounts (role)',
  "GRANT SELECT ON accounts TO 'girasol_auditor'@'%'",
  "CREATE USER 'girasol_other'@'%'",
  'SET GLOBAL general_log = 1',
  'SELECT * FROM mysql.user',
  "SELECT * FROM accounts INTO OUTFILE '/tmp/girasol-accounts'",
  "SELECT LOAD_FILE('/etc/passwd') FROM mysql.db",
  'SELECT * FROM schema_migrations',
  'LOCK TABLES accounts WRITE',
  'SELECT * FROM data_keys',
]

/** What is written once and read for ever. */
const appendOnly = ['audit_events', 'trail_leaves', 'trail_nodes', 'trail_checkpoints']

/** What is another program's, or nobody's, to read or to write. */
const others: Record<Program, string[]> = {
  api: [
    'DELETE FROM data_keys',
    'UPDATE data_keys SET wrapped = 1',
    'DELETE FROM accounts',
    "UPDATE accounts SET audience = 'staff'",
    'UPDATE sessions SET account_id = id',
    'UPDATE sessions SET expires_at = NOW()',
    'SELECT payload FROM outbox',
    'UPDATE estimate_versions SET total_cents = 1',
    'INSERT INTO trail_leaves (leaf_index) VALUES (1)',
  ],
  worker: [
    'SELECT hash FROM passwords',
    'SELECT token_hash FROM sessions',
    'INSERT INTO sessions (id) VALUES (1)',
    "UPDATE accounts SET role = 'security'",
    'SELECT answer_sealed FROM idempotency_keys',
    'SELECT about_sealed FROM crews',
    'SELECT crew_sealed FROM orders',
  ],
  auditor: [
    'SELECT id FROM accounts',
    'SELECT wrapped FROM data_keys',
    'SELECT id FROM orders',
    'INSERT INTO audit_events (at) VALUES (NOW())',
  ],
}

export const databaseRights = check({
  id: 'A01-06',
  promise: 'P1',
  owasp: ['A01:2021', 'A01:2025'],
  asvs: ['13.2.2', '13.3.2', '16.4.2'],
  cwe: ['CWE-250', 'CWE-732', 'CWE-269'],
  proves: "Each program's database account can do what the program needs, and nothing else",
  run: async ({ world, probe }) => {
    const ana = await world.customer()
    probe.allows('the system works with these rights', ana.account.role === 'customer')
    for (const program of programs) {
      const account = await createConnection(connectionOptions(world.database.accounts[program]))
      await readAllowed(account, probe, program)
      await tryForbidden(account, probe, program)
      await account.end()
    }
    await compareGrants(world, probe)
  },
  sabotages: [
    {
      name: 'the API may do everything',
      file: 'apps/api/src/database/grants.sql',
      find: '-- The trail can be added to and read, by nobody changed or emptied.\n',
      replace: 'GRANT ALL PRIVILEGES ON ${database}.* TO ${api};\n',
    },
    {
      name: 'the API may delete from the trail',
      file: 'apps/api/src/database/grants.sql',
      find: '-- The trail can be added to and read, by nobody changed or emptied.\n',
      replace: 'GRANT DELETE ON ${database}.audit_events TO ${api};\n',
    },
    {
      name: 'the worker may hand its rights on',
      file: 'apps/api/src/database/grants.sql',
      find: '-- The trail can be added to and read, by nobody changed or emptied.\n',
      replace: 'GRANT SELECT ON ${database}.typical_waits TO ${worker} WITH GRANT OPTION;\n',
    },
    {
      name: 'all programs come in by one account',
      file: 'launch/database/accounts.ts',
      find: "    GIRASOL_WORKER_DATABASE_URL: address('worker'),",
      replace: "    GIRASOL_WORKER_DATABASE_URL: address('api'),",
    },
  ],
  lookAlikes: [
    {
      name: 'the worker may read how long steps take, said twice',
      file: 'apps/api/src/database/grants.sql',
      find: '-- The trail can be added to and read, by nobody changed or emptied.\n',
      replace: 'GRANT SELECT ON ${database}.typical_waits TO ${worker};\n',
    },
  ],
})

async function attempt(account: Connection, sql: string): Promise<Answer> {
  try {
    await account.query(sql)
    return 'done'
  } catch (error) {
    const { errno } = error as { errno: number }
    return denials.has(errno) ? 'denied' : errno
  }
}

async function readAllowed(account: Connection, probe: Probe, program: Program): Promise<void> {
  const answer = await attempt(account, 'SELECT id, action FROM audit_events LIMIT 1')
  probe.allows(`the ${program} reads the trail`, answer === 'done', answer)
}

async function tryForbidden(account: Connection, probe: Probe, program: Program): Promise<void> {
  const trail = appendOnly.flatMap((table) => [
    `DELETE FROM ${table}`,
    `REPLACE INTO ${table} SELECT * FROM ${table}`,
    ...['root', 'leaf_hash', 'reason', 'hash']
      .filter((column) => hasColumn(table, column))
      .map((column) => `UPDATE ${table} SET ${column} = 'x'`),
  ])
  for (const sql of [...never, ...trail, ...others[program]]) {
    const answer = await attempt(account, sql)
    probe.refuses(`${program}: ${sql}`, answer === 'denied', answer)
  }
}

const columns: Record<string, string[]> = {
  audit_events: ['reason'],
  trail_leaves: ['leaf_hash'],
  trail_nodes: ['hash'],
  trail_checkpoints: ['root'],
}
const hasColumn = (table: string, column: string) => columns[table]!.includes(column)

/** The server's own list of rights is the file's, account by account; none is for all tables, none may be handed on. */
async function compareGrants({ admin, database }: World, probe: Probe): Promise<void> {
  const file = readFileSync(join(root, 'apps/api/src/database/grants.sql'), 'utf8')
  const names = new Set(Object.values(database.accounts).map(({ user }) => user))
  probe.behind('each program has an account of its own', names.size === 4, [...names])
  for (const program of programs) {
    const { user } = database.accounts[program]
    const [rows] = await admin.query<RowDataPacket[]>('SHOW GRANTS FOR ?', [user])
    const shown = rows.map((row) => String(Object.values(row)[0]))
    const global = shown.filter((grant) => / ON \*\.\* /.test(grant))
    const onlyUsage = global.every((grant) => grant.startsWith('GRANT USAGE ON'))
    probe.behind(`${program}: nothing for the whole server`, onlyUsage, global)
    const handed = shown.filter((grant) => /WITH GRANT OPTION/.test(grant))
    probe.behind(`${program}: nothing to hand on`, handed.length === 0, handed)
    const wide = shown.filter((grant) => / ON `[^`]+`\.\* /.test(grant))
    probe.behind(`${program}: nothing for the whole database`, wide.length === 0, wide)
    const strange = tablesOf(shown).filter((table) => !tablesIn(file, program).has(table))
    probe.behind(`${program}: only the tables of the file`, strange.length === 0, strange)
  }
}

function tablesOf(grants: readonly string[]): string[] {
  return grants.flatMap((grant) => / ON `[^`]+`\.`([^`]+)` /.exec(grant)?.[1] ?? [])
}

function tablesIn(file: string, program: Program): Set<string> {
  const own = statements(file).filter((line) => line.includes(`\${${program}}`))
  return new Set(own.flatMap((line) => /\$\{database\}\.(\w+)/.exec(line)?.[1] ?? []))
}
