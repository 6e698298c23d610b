import { randomBytes } from 'node:crypto'
import { type Connection, createConnection, type RowDataPacket } from 'mysql2/promise'
import type { DatabaseConfig } from '../../../apps/api/src/config.ts'
import { connectionOptions } from '../../../apps/api/src/database/connection.ts'
import { isInMemory } from '../../../launch/database/server-settings.ts'
import { startDatabase } from '../../../test/database.ts'
import { filesUnder, writeOut } from '../../canary/places.ts'
import { check } from '../../check.ts'
import type { Probe } from '../../probe.ts'
import { type ServerKind, serverKind, serverVariables } from '../../server-variables.ts'

/** The log that replicas read is off in our own server; where it is on, it must be encrypted, too. */
const withChanges = { 'log-bin': 'changes' }

const temporary = 'innodb_temporary'

const mariadb: Record<string, string[]> = {
  innodb_encrypt_tables: ['FORCE'],
  innodb_encrypt_log: ['ON', '1'],
  innodb_encrypt_temporary_tables: ['ON', '1'],
  encrypt_binlog: ['ON', '1'],
  encrypt_tmp_files: ['ON', '1'],
  encrypt_tmp_disk_tables: ['ON', '1'],
  aria_encrypt_tables: ['ON', '1'],
}

const mysql: Record<string, string[]> = {
  default_table_encryption: ['ON'],
  table_encryption_privilege_check: ['ON'],
  innodb_redo_log_encrypt: ['ON'],
  innodb_undo_log_encrypt: ['ON'],
  innodb_change_buffering: ['none'],
  binlog_encryption: ['ON'],
}

/** What differs between the two servers. */
const servers: Record<ServerKind, Server> = {
  mariadb: {
    settings: mariadb,
    tablespaces: `SELECT s.NAME AS name, e.ENCRYPTION_SCHEME > 0 AND e.MIN_KEY_VERSION > 0 AS encrypted
      FROM information_schema.INNODB_SYS_TABLESPACES s
      LEFT JOIN information_schema.INNODB_TABLESPACES_ENCRYPTION e ON e.NAME = s.NAME
      UNION SELECT NAME, ENCRYPTION_SCHEME > 0 AND MIN_KEY_VERSION > 0
      FROM information_schema.INNODB_TABLESPACES_ENCRYPTION`,
    sorting: [
      'SET SESSION tmp_memory_table_size = 0, max_sort_length = 64, sort_buffer_size = 16384',
      'CREATE TEMPORARY TABLE sorted ENGINE=Aria SELECT DISTINCT text FROM marked ORDER BY text',
    ],
    files: ['ibdata1', 'ib_logfile0', 'marked.ibd', 'changes.000001'],
    plainTable: 'CREATE TABLE plain (id INT) ENGINE=InnoDB ENCRYPTED=NO',
  },
  mysql: {
    settings: mysql,
    tablespaces: `SELECT NAME AS name, ENCRYPTION = 'Y' AS encrypted FROM information_schema.INNODB_TABLESPACES`,
    sorting: [
      'SET SESSION tmp_table_size = 1024',
      'CREATE TEMPORARY TABLE sorted SELECT DISTINCT text FROM marked ORDER BY text',
    ],
    files: ['ibdata1', 'undo_001', 'marked.ibd', 'changes.000001'],
    plainTable: "CREATE TABLE plain (id INT) ENGINE=InnoDB ENCRYPTION='N'",
  },
}

type Server = {
  settings: Record<string, string[]>
  /** Every tablespace with whether it is encrypted. */
  tablespaces: string
  /** Makes the server write temporary tables and sorted runs to its disk. */
  sorting: string[]
  /** Files that must have been written, or nothing was looked at. */
  files: string[]
  plainTable: string
}

export const storageAtRest = check({
  id: 'A02-08',
  promise: 'P6',
  owasp: ['A02:2021', 'A04:2025'],
  asvs: ['14.1.2', '14.2.4'],
  cwe: ['CWE-311', 'CWE-313', 'CWE-325'],
  proves:
    'Everything that the database writes is encrypted: tables, redo, undo, binary log, temporary files',
  run: async ({ probe }) => {
    const database = await startDatabase({ migrated: true, settings: withChanges })
    try {
      const server = servers[await serverKind(database.admin)]
      await readSettings(database.admin, server, probe)
      await readTablespaces(database.admin, server, probe)
      await readEngines(database.admin, probe)
      await lookIntoFiles(database.admin, server, probe)
      await askForPlain(database.accounts.migrate, server, probe)
    } finally {
      await database.stop()
    }
  },
  sabotages: [
    [
      'tables are stored in the clear',
      "'innodb-encrypt-tables': 'FORCE'",
      "'innodb-encrypt-tables': 'OFF'",
    ],
    [
      'a table may ask to be stored in the clear',
      "'innodb-encrypt-tables': 'FORCE'",
      "'innodb-encrypt-tables': 'ON'",
    ],
    [
      'the redo log is written in the clear',
      "'innodb-encrypt-log': 'ON'",
      "'innodb-encrypt-log': 'OFF'",
    ],
    ['the binary log is written in the clear', "'encrypt-binlog': 'ON'", "'encrypt-binlog': 'OFF'"],
    [
      'temporary files are written in the clear',
      "'encrypt-tmp-files': 'ON'",
      "'encrypt-tmp-files': 'OFF'",
    ],
    [
      'the system tablespace stays in the clear',
      "'innodb-encryption-threads': 2",
      "'innodb-encryption-threads': 0",
    ],
    [
      'system tables are kept where headers stay in the clear',
      "systemEngine = 'InnoDB'",
      "systemEngine = 'Aria'",
      'launch/database/initialise.ts',
    ],
  ].map(([name = '', find = '', replace = '', file = 'launch/database/server-settings.ts']) => ({
    name,
    file,
    find,
    replace,
  })),
  lookAlikes: [
    {
      name: 'one thread more encrypts',
      file: 'launch/database/server-settings.ts',
      find: "'innodb-encryption-threads': 2",
      replace: "'innodb-encryption-threads': 3",
    },
  ],
})

async function readSettings(admin: Connection, { settings }: Server, probe: Probe): Promise<void> {
  const told = await serverVariables(admin, Object.keys(settings))
  for (const [name, wanted] of Object.entries(settings)) {
    const value = told.get(name)
    const holds = value !== undefined && wanted.includes(value)
    probe.behind(`${name} is ${wanted[0]}`, holds, value ?? 'missing')
  }
}

/** Every tablespace that the server knows of, the one with the undo log among them. */
async function readTablespaces(
  admin: Connection,
  { tablespaces }: Server,
  probe: Probe,
): Promise<void> {
  const [rows] = await admin.query<RowDataPacket[]>(tablespaces)
  // Temporary tables have a tablespace of their own, which the list leaves out (MariaDB) or cannot encrypt (MySQL): files tell below.
  const plain = rows.filter(({ name, encrypted }) => Number(encrypted) !== 1 && name !== temporary)
  const names = plain.map(({ name }) => String(name))
  probe.behind('every tablespace is encrypted', rows.length > 10 && names.length === 0, names)
}

/** Only InnoDB encrypts whole files; the server's own logs in CSV are off and empty. */
async function readEngines(admin: Connection, probe: Probe): Promise<void> {
  const [rows] = await admin.query<RowDataPacket[]>(
    `SELECT CONCAT(TABLE_SCHEMA, '.', TABLE_NAME) AS name, ENGINE AS engine
    FROM information_schema.TABLES WHERE TABLE_TYPE = 'BASE TABLE'
    AND ENGINE NOT IN ('MEMORY', 'PERFORMANCE_SCHEMA', 'CSV')`,
  )
  const others = rows.filter(({ engine }) => engine !== 'InnoDB').map(({ name }) => String(name))
  probe.behind(
    'every stored table is kept by InnoDB',
    rows.length > 50 && others.length === 0,
    others,
  )
}

/** A text that is written, changed, sorted and undone is in no file; the server gives it back. */
async function lookIntoFiles(
  admin: Connection,
  { sorting, files: written }: Server,
  probe: Probe,
): Promise<void> {
  const marker = `SUNFLOWER-${randomBytes(8).toString('hex')}`
  await admin.query(
    'CREATE TABLE marked (id INT PRIMARY KEY AUTO_INCREMENT, text TEXT) ENGINE=InnoDB',
  )
  for (let row = 0; row < 20; row++) {
    await admin.query('INSERT INTO marked (text) VALUES (?)', [`${marker} `.repeat(200)])
  }
  await admin.query("UPDATE marked SET text = CONCAT(text, ' changed')")
  await admin.query('START TRANSACTION')
  await admin.query('DELETE FROM marked WHERE id > 10')
  for (const statement of sorting) await admin.query(statement)
  await admin.query('ROLLBACK')
  await writeOut(admin)
  const [rows] = await admin.query<RowDataPacket[]>(
    'SELECT COUNT(*) AS rows_there FROM marked WHERE text LIKE ?',
    [`${marker}%`],
  )
  probe.allows('the server gives the text back', rows[0]?.rows_there === 20, rows[0])
  const files = filesUnder(await foldersOf(admin))
  for (const name of written) {
    probe.behind(
      `${name} was written`,
      files.some(({ path }) => path.endsWith(name)),
    )
  }
  const found = files.filter(({ bytes }) => bytes.includes(marker)).map(({ path }) => path)
  probe.refuses('the text is read in any file', found.length === 0, found)
}

/** Where the server writes on disk. MySQL cannot encrypt temporary tables and sorted runs: what is kept in memory only is on no disk. */
async function foldersOf(admin: Connection): Promise<string[]> {
  const names = ['datadir', 'tmpdir', 'innodb_temp_tablespaces_dir']
  const told = await serverVariables(admin, names)
  const [data = '', ...others] = names.flatMap((name) => told.get(name) ?? [])
  const kind = await serverKind(admin)
  return [data, ...others.filter((folder) => kind === 'mariadb' || !isInMemory(folder))]
}

/** Asked by the account that makes the tables. */
async function askForPlain(
  migrate: DatabaseConfig,
  { plainTable }: Server,
  probe: Probe,
): Promise<void> {
  const connection = await createConnection(connectionOptions(migrate))
  const isMade = (statement: string) =>
    connection.query(statement).then(
      () => true,
      () => false,
    )
  probe.allows('a table is made', await isMade('CREATE TABLE covered (id INT) ENGINE=InnoDB'))
  probe.refuses('a table asks to be stored in the clear', !(await isMade(plainTable)))
  await connection.end()
}
