import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { folders, unpackedDatabase } from '../project.ts'
import { runningStart } from '../start-lock.ts'
import { databaseEnvironment } from './accounts.ts'
import { certificateFiles } from './certificates.ts'
import { useExternalServer } from './external-server.ts'
import { ensurePasswords } from './passwords.ts'
import { startPrivateServer } from './private-server.ts'
import { serverPlaces } from './server-settings.ts'

/** The database that Girasol runs on: ours or someone else's. `stop` leaves someone else's alone. */
export type OpenDatabase = {
  environment: Record<string, string>
  /** Where it is, for the list of addresses. */
  where: string
  stop(): Promise<void>
}

const defaultPort = 4306

/** Opens the server named in GIRASOL_DATABASE_URL, or our private one under `.girasol/`. */
export async function openDatabase(note: (text: string) => void): Promise<OpenDatabase> {
  const address = process.env.GIRASOL_DATABASE_URL
  const authority = process.env.GIRASOL_DATABASE_CA ?? null
  if (!address) return openPrivate(note)
  const server = await useExternalServer(address, authority, folders.secrets)
  return { ...server, stop: () => Promise.resolve() }
}

async function openPrivate(note: (text: string) => void): Promise<OpenDatabase> {
  const server = await startPrivateServer({
    folder: folders.database,
    unpacked: unpackedDatabase,
    secrets: folders.secrets,
    port: defaultPort,
    logFile: join(folders.logs, 'database.log'),
    report: note,
  })
  if (server.port !== defaultPort) note(`port ${defaultPort} is taken, using ${server.port}`)
  const where = `127.0.0.1:${server.port}, private, TLS only`
  return { environment: server.environment, where, stop: () => server.stop() }
}

/** The database for a tool that only visits: the one of a running start, or opened for as long as the tool runs. */
export async function visitDatabase(note: (text: string) => void): Promise<OpenDatabase> {
  if (process.env.GIRASOL_DATABASE_URL || runningStart() === null) return openDatabase(note)
  const places = serverPlaces(join(folders.database, 'server'))
  const port = Number(/^port = (\d+)$/m.exec(readFileSync(places.settings, 'utf8'))?.[1])
  const address = { host: '127.0.0.1', port, authority: certificateFiles(places.folder).authority }
  const environment = databaseEnvironment(address, ensurePasswords(folders.secrets))
  return { environment, where: `127.0.0.1:${port}`, stop: () => Promise.resolve() }
}
