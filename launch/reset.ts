import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { dropExternalDatabase } from './database/external-server.ts'
import { endOrphans } from './database/server-process.ts'
import { serverPlaces } from './database/server-settings.ts'
import { folders } from './project.ts'

/** Asks before everything is thrown away; `--yes` answers for scripts, and nothing does in production. Says whether to go on. */
export async function confirmReset(yes: boolean, profile: string): Promise<boolean> {
  if (profile === 'production') throw new Error('--reset is refused in the production profile')
  if (yes) return true
  if (!process.stdin.isTTY) throw new Error('--reset asks first; without a terminal add --yes')
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const question = 'This removes the database with all orders and accounts. Type yes to go on: '
  const answer = await terminal.question(question)
  terminal.close()
  return answer.trim().toLowerCase() === 'yes'
}

/** Removes database, audit trail and demo world. Software, builds and keys stay: they hold no data. */
export async function reset(): Promise<void> {
  const address = process.env.GIRASOL_DATABASE_URL
  const server = serverPlaces(join(folders.database, 'server'))
  if (address) await dropExternalDatabase(address, process.env.GIRASOL_DATABASE_CA ?? null)
  else await endOrphans(server)
  for (const folder of [server.folder, server.volatile, folders.trail, folders.demo]) {
    rmSync(folder, { recursive: true, force: true })
  }
}
