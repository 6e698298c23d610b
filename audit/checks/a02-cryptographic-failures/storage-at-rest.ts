import { randomBytes } from 'node:crypto'
import type { Connection, RowDataPacket } from 'mysql2/promise'
import { startDatabase } from '../../../test/database.ts'
import { filesUnder, writeOut } from '../../canary/places.ts'
import { check } from '../../check.ts'
import type { Probe } from '../../probe.ts'

/** The log that replicas read is off in our own server; where it is on, it must be encrypted, too. */
const withChanges = { 'log-bin': 'changes' }

const temporary = 'innodb_temporary'

const settings: Record<string, string[]> = {
  innodb_encrypt_tables: ['FORCE'],
  innodb_encrypt_log: ['ON', '1'],
  innodb_encrypt_temporary_tables: ['ON', '1'],
  encrypt_binlog: ['ON', '1'],
  encrypt_tmp_files: ['ON', '1'],
  encrypt_tmp_disk_tables: ['ON', '1'],
  aria_encrypt_tables: ['ON', '1'],
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
      await readSettings(database.admin, probe)
      await readTablespaces(database.admin, probe)
      await lookIntoFiles(database.admin, probe)
      await askForPlain(database.admin, probe)
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
  ].map(([name = '', find = '', replace = '']) => ({
    name,
    file: 'launch/database/server-settings.ts',
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

async function readSettings(admin: Connection, probe: Probe): Promise<void> {
  const [rows] = await admin.query<RowDataPacket[]>(
    'SHOW GLOBAL VARIABLES WHERE Variable_name IN (?)',
    [Object.keys(settings)],
  )
  const told = new Map(rows.map((row) => [String(row.Variable_name), String(row.Value)]))
  for (const [name, wanted] of Object.entries(settings)) {
    probe.behind(`${name} is on`, wanted.includes(told.get(name) ?? ''), told.get(name))
  }
}

/** Every tablespace that the server knows of, the one with the undo log among them. */
async function readTablespaces(admin: Connection, probe: Probe): Promise<void> {
  const [rows] = await admin.query<RowDataPacket[]>(
    `SELECT NAME AS name, ENCRYPTION_SCHEME AS scheme, MIN_KEY_VERSION AS least
     FROM information_schema.INNODB_TABLESPACES_ENCRYPTION`,
  )
  const plain = rows.filter(({ scheme, least }) => Number(scheme) === 0 || Number(least) === 0)
  const [tables] = await admin.query<RowDataPacket[]>(
    'SELECT NAME AS name FROM information_schema.INNODB_SYS_TABLESPACES',
  )
  const known = new Set(rows.map(({ name }) => String(name)))
  // Temporary tables have a tablespace of their own, which a setting above encrypts and this list leaves out.
  const missing = tables.filter(({ name }) => !known.has(String(name)) && name !== temporary)
  const wrong = [...plain, ...missing]
  probe.behind('every tablespace is encrypted', known.size > 10 && wrong.length === 0, wrong)
}

/** A text that is written, changed, sorted and undone is in no file; the server gives it back. */
async function lookIntoFiles(admin: Connection, probe: Probe): Promise<void> {
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
  await admin.query(
    'SET SESSION tmp_memory_table_size = 0, max_sort_length = 64, sort_buffer_size = 16384',
  )
  await admin.query(
    'CREATE TEMPORARY TABLE sorted ENGINE=Aria SELECT DISTINCT text FROM marked ORDER BY text',
  )
  await admin.query('ROLLBACK')
  await writeOut(admin)
  const [rows] = await admin.query<RowDataPacket[]>(
    'SELECT COUNT(*) AS rows_there FROM marked WHERE text LIKE ?',
    [`${marker}%`],
  )
  probe.allows('the server gives the text back', rows[0]?.rows_there === 20, rows[0])
  const [places] = await admin.query<RowDataPacket[]>(
    'SELECT @@datadir AS data, @@tmpdir AS temporary',
  )
  const files = filesUnder([String(places[0]?.data), String(places[0]?.temporary)])
  const written = ['ibdata1', 'ib_logfile0', 'marked.ibd', 'changes.000001']
  for (const name of written) {
    probe.behind(
      `${name} was written`,
      files.some(({ path }) => path.endsWith(name)),
    )
  }
  const found = files.filter(({ bytes }) => bytes.includes(marker)).map(({ path }) => path)
  probe.refuses('the text is read in any file', found.length === 0, found)
}

async function askForPlain(admin: Connection, probe: Probe): Promise<void> {
  const made = await admin.query('CREATE TABLE plain (id INT) ENGINE=InnoDB ENCRYPTED=NO').then(
    () => true,
    () => false,
  )
  probe.refuses('a table asks to be stored in the clear', !made)
}
