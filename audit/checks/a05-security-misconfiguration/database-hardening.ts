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

/** The server's own accounts; every other one is a program's. */
const ownAccounts = ['mariadb.sys@localhost', 'root@localhost']
const programs = ['girasol_api@%', 'girasol_auditor@%', 'girasol_migrate@%', 'girasol_worker@%']
const databases = ['girasol', 'information_schema', 'mysql', 'performance_schema', 'sys']

/** Plugins that a server of ours has: what is built in and cannot be left out, encryption at rest, and the length of passwords. */
const neededLibraries = ['file_key_management.so', 'simple_password_check.so']
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
      await readAccounts(database.admin, probe)
      await readSettings(database.admin, probe)
      await readParts(database.admin, probe)
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

async function readAccounts(admin: Connection, probe: Probe): Promise<void> {
  const [rows] = await admin.query<RowDataPacket[]>('SELECT User, Host FROM mysql.user')
  const names = rows.map(({ User, Host }) => `${String(User)}@${String(Host)}`)
  probe.allows(
    'each program has its account',
    programs.every((name) => names.includes(name)),
    names,
  )
  const strange = names.filter((name) => ![...ownAccounts, ...programs].includes(name))
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

async function readSettings(admin: Connection, probe: Probe): Promise<void> {
  const [rows] = await admin.query<RowDataPacket[]>(
    `SELECT @@local_infile AS may_load, @@secure_file_priv AS file_folder, @@global.sql_mode AS sql_modes,
       @@skip_name_resolve AS only_addresses, @@have_symlink AS file_links, @@general_log AS all_queries,
       @@slow_query_log AS slow_queries, @@core_file AS core_dump, @@old_passwords AS weak_hashes`,
  )
  const told = rows[0]!
  probe.behind('local_infile is off', told.may_load === 0)
  const open = told.file_folder ? readdirSync(String(told.file_folder)) : ['everything']
  probe.behind('secure_file_priv is an empty folder', open.length === 0, told.file_folder)
  const missing = modes.filter((mode) => !String(told.sql_modes).split(',').includes(mode))
  probe.behind('sql_mode is strict', missing.length === 0, missing)
  probe.behind('names are not resolved', told.only_addresses === 1)
  probe.behind('symbolic links are off', told.file_links === 'DISABLED')
  probe.behind('no log of queries is written', told.all_queries === 0 && told.slow_queries === 0)
  probe.behind('no core file is written', told.core_dump === 0)
  probe.behind('no old password hashes', told.weak_hashes === 0)
}

async function readParts(admin: Connection, probe: Probe): Promise<void> {
  const [rows] = await admin.query<RowDataPacket[]>(
    `SELECT PLUGIN_NAME AS name, PLUGIN_LIBRARY AS library FROM information_schema.PLUGINS
     WHERE PLUGIN_STATUS = 'ACTIVE'`,
  )
  const loaded = rows.flatMap(({ library }) => (library ? [String(library)] : []))
  const strange = loaded.filter((library) => !neededLibraries.includes(library))
  probe.behind('no library is loaded that nothing needs', strange.length === 0, strange)
  const names = rows.map(({ name }) => String(name))
  const there = unwanted.filter((name) => names.includes(name))
  probe.behind('no needless part is active', there.length === 0, there)
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
