import { join } from 'node:path'
import type { PythonEnvironment } from './python-environment.ts'
import { ours } from './report.ts'
import { type ServerProcess, startServerProcess } from './server-process.ts'
import type { BenchDatabase } from './world/database.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const asServer = ['-OO', '-m', 'girasol.server']
const logs = join(root, 'bench', 'results', 'logs')

/** The product's own server, started as it always is. */
export function girasolServer(
  database: BenchDatabase,
  nodeFlags: string[] = [],
): Promise<ServerProcess> {
  return startServerProcess({
    name: ours,
    command: () => [process.execPath, ...nodeFlags, 'src/server.ts'],
    environment: database.environment,
    cwd: join(root, 'apps', 'api'),
    logs,
  })
}

/** FastAPI under uvicorn (uvloop, httptools), once for each way to the database. */
export async function fastapiServers(
  database: BenchDatabase,
  { python }: PythonEnvironment,
): Promise<ServerProcess[]> {
  const drivers = { sqlalchemy: 'FastAPI, SQLAlchemy Core', asyncmy: 'FastAPI, asyncmy pool' }
  const started: ServerProcess[] = []
  for (const [driver, name] of Object.entries(drivers)) {
    started.push(
      await startServerProcess({
        name,
        command: (port) => [python, ...asServer, '--port', String(port), '--driver', driver],
        environment: { ...database.environment, PYTHONDONTWRITEBYTECODE: '1' },
        cwd: join(root, 'bench', 'fastapi'),
        logs,
      }),
    )
  }
  return started
}
