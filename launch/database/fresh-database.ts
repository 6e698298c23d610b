import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isAlive } from '../programs/processes.ts'
import { state, unpackedDatabase } from '../project.ts'
import { startPrivateServer, type PrivateServer } from './private-server.ts'

const home = join(state, 'fresh')
let made = 0

/**
 * A throw-away database server for a test: empty, with its accounts, up in well under a second.
 * `stop()` removes it; what a killed test run left is removed by the next one.
 */
export async function freshDatabase(
  settings?: Record<string, string | number>,
): Promise<PrivateServer> {
  mkdirSync(home, { recursive: true, mode: 0o711 })
  removeAbandoned()
  made += 1
  const folder = join(home, `${process.pid}-${made}`)
  return startPrivateServer({ folder, unpacked: unpackedDatabase, fresh: true, settings })
}

function removeAbandoned(): void {
  for (const name of readdirSync(home)) {
    if (isAlive(Number.parseInt(name, 10))) continue
    // Its server may still be writing its last words, and another test run may be removing it as well.
    rmSync(join(home, name), { recursive: true, force: true, maxRetries: 5 })
  }
}
