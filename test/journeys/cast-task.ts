import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Opens the accounts of staff and crews in a process of its own, with the API's rights on the database. */
export async function seedCast(environment: Record<string, string | undefined>): Promise<void> {
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, ...environment }
  await run(process.execPath, [join(import.meta.dirname, 'seed-cast.ts')], { env, timeout: 60_000 })
}
