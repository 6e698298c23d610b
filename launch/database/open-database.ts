import { join } from 'node:path'
import { folders, unpackedDatabase } from '../project.ts'
import { useExternalServer } from './external-server.ts'
import { startPrivateServer } from './private-server.ts'

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
