import { networkInterfaces } from 'node:os'
import { connect } from 'node:net'
import { readdirSync } from 'node:fs'
import type { Connection, RowDataPacket } from 'mysql2/promise'
import { createConnection } from 'mysql2/promise'
import { connectionOptions } from '../../../apps/api/src/database/connection.ts'
import { startDatabase } from '../../../test/database.ts'
import type { World } from '../../../test/world.ts'
import { check } from '../../check.ts'
import type { Probe } from '../../probe.ts'
import { type ServerKind, serverKind, serverVariables } from '../../server-variables.ts'

/** The server's own accounts; every other one is a program's. MySQL's three are locked. */
const ownAccounts: Record<ServerKind, string[]> = {
  mariadb: ['mariadb.sys@localhost', 'root@localhost'],
  mysql: ['infoschema', 'session', 'sys']
    .map((name) => `mysql.${name}@localhost`)
    .concat('root@localhost'),
}
const programs = ['girasol_api@%', 'girasol_auditor@%', 'girasol_migrate@%', 'girasol_worker@%']
const databases = ['girasol', 'information_schema', 'mysql', 'performance_schema', 'sys']

/** Plugins that a server of ours has: what is built in and cannot be left out, encryption at rest, and the length of passwords. */
const neededLibraries: Record<ServerKind, string[]> = {
  mariadb: ['file_key_management.so', 'simple_password_check.so'],
  mysql: ['file://component_validate_password'],
}
const unwanted = [
  'unix_socket',
  'SEQUENCE',
  'FEEDBACK',
  'ARCHIVE',
  'BLACKHOLE',
  'FEDERATED',
  'CONNECT',
  'SPIDER',
]

/** What each variable says. */
const settings: Record<ServerKind, Record<string, string>> = {
  mariadb: { old_passwords: 'OFF' },
  mysql: { 'validate_password.length': '24' },
}
const sameOnBoth = {
  local_infile: 'OFF',
  skip_name_resolve: 'ON',
  have_symlink: 'DISABLED',
  general_log: 'OFF',
  slow_query_log: 'OFF',
  core_file: 'OFF',
}

const modes = [
  'STRICT_ALL_TABLES',
  'STRICT_TRANS_TABLES',
  'ONLY_FULL_GROUP_BY',
  'NO_ZERO_DATE',
].concat(['NO_ZERO_IN_DATE', 'ERROR_FOR_DIVISION_BY_ZERO', 'NO_ENGINE_SUBSTITUTION'])

export const databaseHardening = check({
  id: 'A05-06',
  promise: 'P13',
  owasp: ['A05:2021', 'A02:2025'],
  asvs: ['13.2.3', '6.3.2', '13.2.2'],
  cwe: ['CWE-1392', 'CWE-1188', 'CWE-16'],
  proves:
    'The database itself is hardened: no default accounts, no files, no loose SQL, no needless parts',
  run: async ({ probe }) => {
    const database = await startDatabase({ migrated: true, ownServer: true })
    try {
      const kind = await serverKind(database.admin)
      await readAccounts(database.admin, kind, probe)
      await readSettings(database.admin, kind, probe)
      await readParts(database.admin, kind, probe)
      await tryFiles(database, probe)
      await knock(database.accounts.api.port, probe)
    } finally {
      await database.stop()
    }
  },
  sabotages: [
    {
      name: 'root may come from anywhere',
      file: 'launch/database/accounts.ts',
      find: '    await connection.query(migrateRights,',
      replace:
        "    await connection.query(\"CREATE USER root@'%' IDENTIFIED BY 'a-password-of-24-characters'\")\n    await connection.query(migrateRights,",
    },
    {
      name: 'clients may load files',
      file: 'launch/database/server-settings.ts',
      find: "    'local-infile': 0,",
      replace: "    'local-infile': 1,",
    },
    {
      name: 'files of the machine are open to SQL',
      file: 'launch/database/server-settings.ts',
      find: "    'secure-file-priv': places.noFiles,\n",
      replace: '',
    },
    {
      name: 'sloppy SQL is taken',
      file: 'launch/database/server-settings.ts',
      find: "    'sql-mode': modes.join(','),",
      replace: "    'sql-mode': 'NO_ENGINE_SUBSTITUTION',",
    },
    {
      name: 'the server listens to the whole network',
      file: 'launch/database/server-settings.ts',
      find: "    'bind-address': '127.0.0.1',",
      replace: "    'bind-address': '0.0.0.0',",
    },
    {
      name: 'who owns the socket comes in without a password',
      file: 'launch/database/server-settings.ts',
      find: "    'unix-socket': 'OFF',\n",
      replace: '',
    },
    {
      name: 'short passwords are taken',
      file: 'launch/database/server-settings.ts',
      find: "    'loose-simple-password-check-minimal-length': 24,",
      replace: "    'loose-simple-password-check-minimal-length': 4,",
    },
  ],
})

async function readAccounts(admin: Connection, kind: ServerKind, probe: Probe): Promise<void> {
  const [rows] = await admin.query<RowDataPacket[]>('SELECT User, Host FROM mysql.user')
  const names = rows.map(({ User, Host }) => `${String(User)}@${String(Host)}`)
  probe.allows(
    'each program has its account',
    programs.every((name) => names.includes(name)),
    names,
  )
  const strange = names.filter((name) => ![...ownAccounts[kind], ...programs].includes(name))
  probe.behind('no anonymous, default or other account', strange.length === 0, strange)
  const [found] = await admin.query<RowDataPacket[]>('SHOW DATABASES')
  const others = found
    .map((row) => String(row.Database))
    .filter((name) => !databases.includes(name))
  probe.behind('no test schema', others.length === 0, others)
  const weak = await admin.query("CREATE USER short@localhost IDENTIFIED BY 'sunflower'").then(
    () => true,
    () => false,
  )
  probe.refuses('an account gets a short password', !weak)
}

async function readSettings(admin: Connection, kind: ServerKind, probe: Probe): Promise<void> {
  const wanted = { ...sameOnBoth, ...settings[kind] }
  const asked = [...Object.keys(wanted), 'secure_file_priv', 'sql_mode']
  const told = await serverVariables(admin, asked)
  for (const [name, value] of Object.entries(wanted)) {
    probe.behind(`${name} is ${value}`, told.get(name) === value, told.get(name) ?? 'missing')
  }
  const folder = told.get('secure_file_priv')
  const open = folder ? readdirSync(folder) : ['everything']
  probe.behind('secure_file_priv is an empty folder', open.length === 0, folder)
  const taken = (told.get('sql_mode') ?? '').split(',')
  const missing = modes.filter((mode) => !taken.includes(mode))
  probe.behind('sql_mode is strict', missing.length === 0, missing)
}

async function readParts(admin: Connection, kind: ServerKind, probe: Probe): Promise<void> {
  const [rows] = await admin.query<RowDataPacket[]>(
    `SELECT PLUGIN_NAME AS name, PLUGIN_LIBRARY AS loaded_from FROM information_schema.PLUGINS
     WHERE PLUGIN_STATUS = 'ACTIVE'`,
  )
  const loaded = rows.flatMap(({ loaded_from: file }) => (file ? [String(file)] : []))
  if (kind === 'mysql') loaded.push(...(await componentsOf(admin)))
  const needed = neededLibraries[kind]
  const strange = loaded.filter((library) => !needed.includes(library))
  probe.behind('no library is loaded that nothing needs', strange.length === 0, strange)
  const lacking = needed.filter((library) => !loaded.includes(library))
  probe.behind('each library that is needed is loaded', lacking.length === 0, lacking)
  const names = rows.map(({ name }) => String(name))
  const there = unwanted.filter((name) => names.includes(name))
  probe.behind('no needless part is active', there.length === 0, there)
}

/** What MySQL loads beside its plugins; the keyring, which it loads before it reads tables, is not among them. */
async function componentsOf(admin: Connection): Promise<string[]> {
  const [rows] = await admin.query<RowDataPacket[]>(
    'SELECT component_urn AS name FROM mysql.component',
  )
  return rows.map(({ name }) => String(name))
}

async function tryFiles(
  { accounts }: Pick<World['database'], 'accounts'>,
  probe: Probe,
): Promise<void> {
  const api = await createConnection({
    ...connectionOptions(accounts.api),
    infileStreamFactory: () => null as never,
  })
  const isDone = (statement: string) =>
    api.query(statement).then(
      () => true,
      () => false,
    )
  const load = "LOAD DATA LOCAL INFILE '/etc/hostname' INTO TABLE idempotency_keys"
  probe.refuses('a client loads a file', !(await isDone(load)))
  probe.refuses(
    "the server's file is read",
    !(await isDone("LOAD DATA INFILE '/etc/hostname' INTO TABLE idempotency_keys")),
  )
  probe.refuses('a file is written', !(await isDone("SELECT 1 INTO OUTFILE '/tmp/girasol-out'")))
  probe.allows('the account works', await isDone('SELECT id FROM accounts LIMIT 1'))
  await api.end().catch(() => undefined)
}

/** The port is closed on every address of the machine but the loopback one. */
async function knock(port: number, probe: Probe): Promise<void> {
  probe.allows('the port answers on the loopback address', await answers('127.0.0.1', port))
  const outside = Object.values(networkInterfaces())
    .flat()
    .filter((address) => address && !address.internal && address.family === 'IPv4')
  for (const { address } of outside as { address: string }[]) {
    probe.refuses('the port answers on another address', !(await answers(address, port)), address)
  }
}

function answers(host: string, port: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  const socket = connect(port, host)
  socket.setTimeout(2000, () => (socket.destroy(), resolve(false)))
  socket.once('connect', () => (socket.destroy(), resolve(true)))
  socket.once('error', () => resolve(false))
  return promise
}
