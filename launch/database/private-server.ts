import { execFile } from 'node:child_process'
import { existsSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import type { ChildProcess } from 'node:child_process'
import type { ConnectionOptions } from 'mysql2/promise'
import { anyPort, freePort } from '../programs/ports.ts'
import { databaseEnvironment, ensureAccounts } from './accounts.ts'
import { ensureCertificates } from './certificates.ts'
import { initialise } from './initialise.ts'
import { hardenMysql, fitMysql } from './mysql-server.ts'
import { ensurePasswords, type Passwords } from './passwords.ts'
import { chooseOwner, ownedFile, ownedFolder, type Owner } from './server-owner.ts'
import { keepServer } from './kept-server.ts'
import { endOrphans, startServer, stopServer } from './server-process.ts'
import { serverPlaces, settingsFile, type ServerPlaces } from './server-settings.ts'
import { serverSoftware, type ServerSoftware } from './server-software.ts'
import { copyTemplate } from './server-template.ts'

const run = promisify(execFile)

export type PrivateServerOptions = {
  /** Home of the server: its data, keys, certificates and (unless told otherwise) its passwords. */
  folder: string
  /** Where unpacked server software is kept, shared by a project's servers; default: in the folder. */
  unpacked?: string
  /** Where the passwords are kept; default: in the folder. */
  secrets?: string
  /** Port on 127.0.0.1 to take when free (else the next free one); default: any free port. */
  port?: number
  /** A throw-away server: copied from a template, not safe against power cuts, removed by `stop()`. */
  fresh?: boolean
  /** More settings of the server, for tests of what its logs hold. */
  settings?: Record<string, string | number>
  logFile?: string
  report?: (message: string) => void
}

export type PrivateServer = {
  port: number
  /** Connection options of the database's root account, over the socket. */
  admin: ConnectionOptions
  /** Addresses for programs: GIRASOL_API_DATABASE_URL and its like, and GIRASOL_DATABASE_CA. */
  environment: Record<string, string>
  /** The server's process; another one after it died and came back. */
  readonly process: ChildProcess
  stop(): Promise<void>
}

/**
 * Brings up a database server of our own: loopback, TLS only, encrypted at rest, root with a password,
 * one account for each program. Recovers from whatever a killed start left behind.
 */
export async function startPrivateServer(options: PrivateServerOptions): Promise<PrivateServer> {
  const report = options.report ?? (() => undefined)
  const unpacked = options.unpacked ?? join(options.folder, 'unpacked')
  const software = await serverSoftware(unpacked, report)
  ownedFolder(options.folder, null, 0o711)
  const { owner, concession } = chooseOwner([options.folder, software.program])
  if (concession) report(concession)
  const places = serverPlaces(join(options.folder, 'server'))
  if ((await endOrphans(places)) > 0) report('ended a server that an earlier start left running')
  const secrets = options.secrets ?? join(options.folder, 'secrets')
  if (options.fresh) await copyTemplate(dirname(unpacked), options.folder, software, owner)
  const passwords = ensurePasswords(secrets)
  if (!existsSync(places.data)) {
    report('making the encrypted data folder')
    await initialise(places.folder, software, owner, passwords.root)
  }
  await takeOver(places, owner)
  const fitted = software.kind === 'mysql' ? fitMysql(places, software, owner) : software
  return bringUp(options, { software: fitted, owner, places, passwords })
}

/** A folder made by another user of the machine (root once, then not) is handed over where we may. */
async function takeOver(places: ServerPlaces, owner: Owner): Promise<void> {
  const { uid } = statSync(places.data)
  const wanted = owner?.uid ?? process.getuid?.() ?? uid
  if (uid === wanted) return
  const { data, keys, noFiles, temporary, folder } = places
  const beside = ['certificates', 'program', 'plugins'].map((name) => join(folder, name))
  const parts = [data, keys, noFiles, temporary, ...beside]
  const present = parts.filter((path) => existsSync(path))
  await run('chown', ['-R', `${wanted}:${owner?.gid ?? process.getgid?.() ?? ''}`, ...present])
}

type Prepared = {
  software: ServerSoftware
  owner: Owner
  places: ServerPlaces
  passwords: Passwords
}

async function bringUp(options: PrivateServerOptions, prepared: Prepared): Promise<PrivateServer> {
  const { places, passwords, software, owner } = prepared
  const certificates = await ensureCertificates(places.folder, owner, new Date())
  ownedFolder(places.temporary, owner)
  if (software.kind === 'mysql') ownedFolder(places.volatile, owner)
  const port = options.port === undefined ? await anyPort() : await freePort(options.port)
  const durable = !options.fresh
  ownedFile(
    places.settings,
    settingsFile(places, software, certificates, { port, durable, more: options.settings }),
    owner,
    0o644,
  )
  const admin = { user: 'root', password: passwords.root, socketPath: places.socket }
  const logFile = options.logFile ?? join(options.folder, 'server.log')
  if (options.logFile) ownedFolder(dirname(logFile), null, 0o700)
  const start = () => startServer(places, software, owner, admin, logFile)
  const server = await start()
  if (software.kind === 'mysql') await hardenMysql(admin)
  await ensureAccounts(admin, passwords)
  // A throw-away server stays dead, for tests that ask what happens then.
  const kept = options.fresh ? null : keepServer(server, start, options.report ?? (() => undefined))
  const address = { host: '127.0.0.1', port, authority: certificates.authority }
  return {
    port,
    admin,
    environment: databaseEnvironment(address, passwords),
    get process() {
      return kept?.current() ?? server
    },
    stop: () => (kept ? kept.stop() : stopAndClear(options, server, places)),
  }
}

async function stopAndClear(
  options: PrivateServerOptions,
  server: ChildProcess,
  places: ServerPlaces,
): Promise<void> {
  await stopServer(server)
  rmSync(options.folder, { recursive: true, force: true })
  for (const apart of [places.run, places.volatile]) rmSync(apart, { recursive: true, force: true })
}
