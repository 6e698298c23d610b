import { execFileSync } from 'node:child_process'
import { accessSync, constants, existsSync, readdirSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fetchDebianPackages, onDebian } from './debian-packages.ts'
import { inTurn } from './in-turn.ts'

/** An installed database server: its program and the folders that it needs. */
export type ServerSoftware = {
  kind: 'mariadb' | 'mysql'
  program: string
  version: string
  /** Folder of the SQL scripts that make MariaDB's system tables; MySQL has them inside. */
  scripts: string
  /** Folder of error messages, by language. */
  messages: string
  plugins: string
  /** Extra folder of shared libraries, for a server that is unpacked rather than installed. */
  libraries: string | null
}

const names = ['mariadbd', 'mysqld']
/** Without these a server cannot encrypt what it stores with a key that lies elsewhere. */
export const encryptionPlugin = {
  mariadb: 'file_key_management.so',
  mysql: 'component_keyring_file.so',
}
const usualFolders = ['/usr/sbin', '/usr/local/sbin', '/usr/libexec', '/opt/homebrew/bin']

/**
 * Finds a server that can encrypt what it stores: MariaDB on the PATH, in the usual folders or in
 * `unpacked`, else MySQL 8 or newer; on Debian and Ubuntu fetches MariaDB from the system's packages.
 * Throws one line that says what to install where none can be had.
 */
export async function serverSoftware(
  unpacked: string,
  report: (message: string) => void,
): Promise<ServerSoftware> {
  const found = findInstalled('mariadb') ?? findUnpacked(unpacked) ?? findInstalled('mysql')
  if (found) return found
  if (!onDebian()) throw new Error(whatToInstall())
  // Several may start at once on a new machine: a second fetch would replace what the first one runs from.
  return inTurn(unpacked, () => fetchOnce(unpacked, report))
}

async function fetchOnce(
  unpacked: string,
  report: (message: string) => void,
): Promise<ServerSoftware> {
  const fetchedByAnother = findUnpacked(unpacked)
  if (fetchedByAnother) return fetchedByAnother
  await fetchDebianPackages(unpacked, report)
  const fetched = findUnpacked(unpacked)
  if (!fetched) throw new Error(whatToInstall())
  return fetched
}

function whatToInstall(): string {
  const how =
    process.platform === 'darwin' ? 'brew install mariadb' : 'MariaDB server 10.11 or newer'
  return `No usable database server found. Install it (${how}), or name one in GIRASOL_DATABASE_URL.`
}

function findInstalled(kind: ServerSoftware['kind']): ServerSoftware | null {
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...usualFolders]
  const programs = folders.flatMap((folder) => names.map((name) => join(folder, name)))
  return firstUsable(programs, null, kind)
}

function findUnpacked(unpacked: string): ServerSoftware | null {
  return firstUsable([join(unpacked, 'usr/sbin/mariadbd')], unpacked, 'mariadb')
}

function firstUsable(
  programs: string[],
  root: string | null,
  kind: ServerSoftware['kind'],
): ServerSoftware | null {
  for (const program of programs) {
    const software = isProgram(program) ? inspect(program, root) : null
    if (software?.kind === kind) return software
  }
  return null
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** What a server program says of itself; null when it is too old or lacks what we need. */
function inspect(program: string, root: string | null): ServerSoftware | null {
  const libraries = root ? libraryFolder(root) : null
  const version = ask(program, libraries, ['--version'])?.trim() ?? ''
  const kind = version.includes('MariaDB') ? 'mariadb' : 'mysql'
  if (!/Ver (8|9|\d\d)\./.test(version)) return null
  const told = ask(program, libraries, ['--verbose', '--help'])
  const plugins = root ? join(root, 'usr/lib/mysql/plugin') : setting(told, 'plugin-dir')
  const messages = root ? join(root, 'usr/share/mysql') : setting(told, 'lc-messages-dir')
  const scripts = kind === 'mysql' ? '' : scriptFolder(messages, program)
  if (scripts === null || !messages || !plugins) return null
  if (!existsSync(join(plugins, encryptionPlugin[kind]))) return null
  return { kind, program, version, scripts, messages, plugins, libraries }
}

function libraryFolder(root: string): string | null {
  const base = join(root, 'usr/lib')
  if (!existsSync(base)) return null
  const triplet = readdirSync(base).find((name) => name.endsWith('-linux-gnu'))
  return triplet ? join(base, triplet) : null
}

function ask(program: string, libraries: string | null, args: string[]): string | null {
  try {
    const env = libraries ? { ...process.env, LD_LIBRARY_PATH: libraries } : process.env
    return execFileSync(program, ['--no-defaults', ...args], {
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  } catch {
    return null
  }
}

function setting(help: string | null, name: string): string | null {
  const line = help?.split('\n').findLast((entry) => entry.startsWith(`${name} `))
  return line?.slice(name.length).trim() || null
}

function scriptFolder(messages: string | null, program: string): string | null {
  const prefix = dirname(dirname(program))
  const folders = [messages, join(prefix, 'share/mysql'), join(prefix, 'share/mariadb')]
  const complete = (folder: string) =>
    ['mysql', 'mariadb'].some((name) => existsSync(join(folder, `${name}_system_tables.sql`)))
  return folders.find((folder) => folder !== null && complete(folder)) ?? null
}
