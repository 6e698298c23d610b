import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { once } from 'node:events'
import type { Writable } from 'node:stream'
import { isAlive, onLeash } from '../programs/processes.ts'
import { ownedFile, ownedFolder, type Owner } from './server-owner.ts'
import { initialiseMysql } from './mysql-server.ts'
import { runAs, runAsRoot, serverEnvironment } from './server-rights.ts'
import { baseSettings, serverPlaces, type ServerPlaces } from './server-settings.ts'
import type { ServerSoftware } from './server-software.ts'

/** What `mariadb-install-db` would feed the server, without the parts that nothing of ours reads. */
const scripts = ['system_tables', 'performance_tables', 'system_tables_data']

/**
 * MariaDB's scripts make most system tables in Aria, which encrypts pages but not the headers of its
 * index files: a text of another table was once found in one. InnoDB encrypts whole files.
 */
export const systemEngine = 'InnoDB'

/**
 * Makes an encrypted, empty server folder with a password for root. It is built under another name
 * and renamed when complete, so that a start killed half-way leaves nothing that looks finished.
 */
export async function initialise(
  folder: string,
  software: ServerSoftware,
  owner: Owner,
  rootPassword: string,
): Promise<void> {
  await buildWhole(folder, async (draft) => {
    const places = serverPlaces(draft)
    makeFolders(places, owner)
    const make = software.kind === 'mysql' ? initialiseMysql : makeSystemTables
    await make(places, software, owner, rootPassword)
  })
}

/**
 * Fills a folder under another name and gives it its own when complete. Of several processes that
 * build the same folder at once the first wins and the others take what it made.
 */
export async function buildWhole(
  folder: string,
  build: (draft: string) => Promise<void>,
): Promise<void> {
  removeAbandoned(folder)
  const draft = `${folder}.building-${process.pid}`
  rmSync(draft, { recursive: true, force: true })
  try {
    await build(draft)
    renameSync(draft, folder)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}

function removeAbandoned(folder: string): void {
  if (!existsSync(dirname(folder))) return
  const prefix = `${basename(folder)}.building-`
  for (const name of readdirSync(dirname(folder))) {
    const builder = name.startsWith(prefix) ? Number(name.slice(prefix.length)) : Number.NaN
    if (Number.isNaN(builder) || isAlive(builder)) continue
    rmSync(join(dirname(folder), name), { recursive: true, force: true })
  }
}

function makeFolders(places: ServerPlaces, owner: Owner): void {
  ownedFolder(places.folder, null, 0o711)
  const { data, keys, noFiles, temporary } = places
  for (const folder of [data, keys, noFiles, temporary]) ownedFolder(folder, owner)
  ownedFile(places.keyFile, `1;${randomBytes(32).toString('hex')}\n`, owner)
}

async function makeSystemTables(
  places: ServerPlaces,
  software: ServerSoftware,
  owner: Owner,
  rootPassword: string,
): Promise<void> {
  const options = Object.entries(baseSettings(places, software)).map(([k, v]) => `--${k}=${v}`)
  const command = [software.program, '--no-defaults', '--bootstrap', ...options]
  const [program = '', ...args] = onLeash([...command, '--enforce-storage-engine='], 'KILL')
  const server = spawn(program, [...args, ...runAsRoot(owner)], {
    ...runAs(owner),
    env: serverEnvironment(software),
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  const complaints: string[] = []
  server.stderr.on('data', (chunk: Buffer) => complaints.push(chunk.toString()))
  // A server that dies early closes its end; its exit code below is what tells.
  server.stdin.on('error', () => undefined)
  const ended = once(server, 'close') as Promise<[number | null]>
  await feed(server.stdin, software.scripts, rootPassword)
  const [code] = await ended
  if (code !== 0) throw new Error(`MariaDB could not make its system tables: ${errors(complaints)}`)
}

function errors(complaints: string[]): string {
  const lines = complaints.join('').trim().split('\n')
  return lines.findLast((line) => /ERROR/i.test(line)) ?? lines.at(-1) ?? 'no reason given'
}

/** The statements are fed one a line: the server's bootstrap mode reads no more than a line at a time. */
async function feed(input: Writable, folder: string, rootPassword: string): Promise<void> {
  // The help tables name each other without a column, which InnoDB checks and Aria passes over.
  input.write('set foreign_key_checks = 0;\ncreate database mysql;\nuse mysql;\n')
  for (const name of scripts) await pour(join(folder, scriptFile(folder, name)), input)
  input.write("delete from global_priv where User = 'root' and Host <> 'localhost';\n")
  input.write('delete from proxies_priv;\n')
  input.write('flush privileges;\n')
  input.end(`alter user root@localhost identified by '${rootPassword}';\n`)
}

function scriptFile(folder: string, name: string): string {
  const older = `mysql_${name}.sql`
  return existsSync(join(folder, older)) ? older : `mariadb_${name}.sql`
}

async function pour(file: string, input: Writable): Promise<void> {
  const statements = inSystemEngine(readFileSync(file, 'utf8'))
  if (!input.write(statements)) await Promise.race([once(input, 'drain'), once(input, 'close')])
}

function inSystemEngine(statements: string): string {
  return statements
    .replaceAll(/engine *= *Aria( +transactional *= *[01])?/gi, `engine=${systemEngine}`)
    .replaceAll(/default_storage_engine *= *Aria/gi, `default_storage_engine=${systemEngine}`)
}
