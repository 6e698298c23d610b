import { createHash } from 'node:crypto'
import { existsSync, statfsSync } from 'node:fs'
import { join } from 'node:path'
import { tmpdir } from 'node:os'
import type { CertificateFiles } from './certificates.ts'
import type { ServerSoftware } from './server-software.ts'

/** Where each part of one private server lies. */
export type ServerPlaces = {
  folder: string
  data: string
  keys: string
  keyFile: string
  settings: string
  run: string
  socket: string
  pidFile: string
  noFiles: string
  temporary: string
  /** Temporary files of a server that cannot encrypt them: in memory, where the machine has files in memory. */
  volatile: string
}

/** Longest path of a unix socket that every system takes. */
const longestSocketPath = 100

/** The layout of a server folder: one place to read where everything is. */
export function serverPlaces(folder: string): ServerPlaces {
  const run = runFolder(folder)
  return {
    folder,
    data: join(folder, 'data'),
    keys: join(folder, 'keys'),
    keyFile: join(folder, 'keys', 'at-rest.key'),
    settings: join(folder, 'server.cnf'),
    run,
    socket: join(run, 'server.sock'),
    pidFile: join(run, 'server.pid'),
    noFiles: join(folder, 'no-files'),
    temporary: join(folder, 'temporary'),
    volatile: volatileFolder(folder),
  }
}

function runFolder(folder: string): string {
  const run = join(folder, 'run')
  if (join(run, 'server.sock').length <= longestSocketPath) return run
  return join(tmpdir(), markOf(folder))
}

function volatileFolder(folder: string): string {
  return isInMemory(memory) ? join(memory, markOf(folder)) : join(folder, 'temporary')
}

function markOf(folder: string): string {
  const mark = createHash('sha256').update(folder).digest('hex').slice(0, 16)
  return `girasol-${process.getuid?.() ?? 0}-${mark}`
}

const memory = '/dev/shm'
/** Linux's magic number of tmpfs. */
const tmpfs = 0x01021994

/** Whether files of a folder are kept in memory only. */
export function isInMemory(folder: string): boolean {
  return existsSync(folder) && statfsSync(folder).type === tmpfs
}

type Settings = Record<string, string | number>

/** MariaDB: data, redo log, temporary files and binary log encrypted with the key file (AES-CTR). */
function mariadbAtRest(places: ServerPlaces): Settings {
  return {
    'plugin-load-add': 'file_key_management;simple_password_check',
    // Accounts of ours have 24 random bytes in base64; whoever makes one by hand gets no shorter one. `loose`: a server without the plugin starts.
    'loose-simple-password-check-minimal-length': 24,
    'loose-simple-password-check-digits': 0,
    'loose-simple-password-check-letters-same-case': 0,
    'loose-simple-password-check-other-characters': 0,
    // Nothing of ours uses these: a way in without a password, and a table engine that makes rows out of nothing.
    'unix-socket': 'OFF',
    sequence: 'OFF',
    'file-key-management-filename': places.keyFile,
    'file-key-management-encryption-algorithm': 'AES_CTR',
    'innodb-encrypt-tables': 'FORCE',
    'innodb-encrypt-log': 'ON',
    'innodb-encrypt-temporary-tables': 'ON',
    // Without these threads the system tablespace, and with it the undo log, would stay in the clear.
    'innodb-encryption-threads': 2,
    'encrypt-tmp-files': 'ON',
    'encrypt-tmp-disk-tables': 'ON',
    'aria-encrypt-tables': 'ON',
    'encrypt-binlog': 'ON',
  }
}

/** MySQL: tablespaces, redo and undo log encrypted with the keyring; there is no binary log, and one that is switched on is encrypted. */
const mysqlAtRest: Settings = {
  'default-table-encryption': 'ON',
  'table-encryption-privilege-check': 'ON',
  'innodb-redo-log-encrypt': 'ON',
  'innodb-undo-log-encrypt': 'ON',
  // Changes of indexes would wait in the system tablespace, which cannot be encrypted.
  'innodb-change-buffering': 'none',
  'binlog-encryption': 'ON',
  'disable-log-bin': '',
  // As MariaDB's: passwords are long. Set when the component is installed; `loose`: until then the server starts without it.
  'loose-validate_password.policy': 'LOW',
  'loose-validate_password.length': 24,
  // Table engines that nothing of ours uses.
  archive: 'OFF',
  blackhole: 'OFF',
  mysqlx: 'OFF',
}

/** MySQL encrypts no temporary table and no sorted run. */
function inMemory({ volatile }: ServerPlaces): Settings {
  return { tmpdir: volatile, 'innodb-temp-tablespaces-dir': volatile }
}

/** Loopback only, TLS only, names of the certificate as served. */
function onTheWire(places: ServerPlaces, certificates: CertificateFiles, port: number): Settings {
  return {
    'bind-address': '127.0.0.1',
    port,
    socket: places.socket,
    'require-secure-transport': 'ON',
    'tls-version': 'TLSv1.3',
    'ssl-ca': certificates.authority,
    'ssl-cert': certificates.certificate,
    'ssl-key': certificates.key,
    'skip-name-resolve': 'ON',
    'max-connections': 300,
    'max-allowed-packet': '16M',
  }
}

/** No file of the machine can be read or written through SQL; sloppy SQL is refused. */
function insideSql(places: ServerPlaces): Settings {
  const modes = ['STRICT_ALL_TABLES', 'STRICT_TRANS_TABLES', 'ONLY_FULL_GROUP_BY', 'NO_ZERO_DATE']
  modes.push('NO_ZERO_IN_DATE', 'ERROR_FOR_DIVISION_BY_ZERO', 'NO_ENGINE_SUBSTITUTION')
  return {
    'local-infile': 0,
    'secure-file-priv': places.noFiles,
    'sql-mode': modes.join(','),
    'character-set-server': 'utf8mb4',
    'collation-server': 'utf8mb4_unicode_ci',
    'default-time-zone': '+00:00',
  }
}

/** `durable: false` is for throw-away servers only: a power cut may cost their last second. */
function engine(software: ServerSoftware, durable: boolean): Settings {
  const shared = {
    'innodb-buffer-pool-size': durable ? '256M' : '96M',
    'innodb-flush-log-at-trx-commit': durable ? 1 : 0,
    'innodb-doublewrite': durable ? 1 : 0,
    'performance-schema': 'OFF',
    'general-log': 'OFF',
    'slow-query-log': 'OFF',
  }
  if (software.kind === 'mysql') return shared
  const log = { 'innodb-log-file-size': durable ? '64M' : '16M', 'log-warnings': 1 }
  // A dump of a crashed server would hold in the clear what its files do not.
  return { ...shared, ...log, 'symbolic-links': 0, 'skip-core-file': '' }
}

/** Where the software and the data lie: enough to initialise a data folder. */
export function baseSettings(places: ServerPlaces, software: ServerSoftware): Settings {
  return {
    datadir: places.data,
    // A server that starts removes all servers' temporary tables from this folder: it cannot be the machine's.
    tmpdir: places.temporary,
    'lc-messages-dir': software.messages,
    'plugin-dir': software.plugins,
    ...(software.kind === 'mysql' ? mysqlAtRest : mariadbAtRest(places)),
    ...engine(software, false),
  }
}

/** All settings of a running server, as the text of its settings file. It holds no secret. */
export function settingsFile(
  places: ServerPlaces,
  software: ServerSoftware,
  certificates: CertificateFiles,
  running: { port: number; durable: boolean; more?: Record<string, string | number> },
): string {
  const settings = {
    ...baseSettings(places, software),
    ...(software.kind === 'mysql' ? inMemory(places) : {}),
    'pid-file': places.pidFile,
    ...onTheWire(places, certificates, running.port),
    ...insideSql(places),
    ...engine(software, running.durable),
    ...running.more,
  }
  const lines = Object.entries(settings).map(([name, value]) => `${name} = ${value}`)
  // A setting without a value stands alone, as MySQL's switches do.
  return ['[mysqld]', ...lines, ''].join('\n').replaceAll(/ = $/gm, '')
}
