import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import mysql from 'mysql2/promise'
import type { RowDataPacket } from 'mysql2/promise'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { processesWith } from '../programs/processes.ts'
import { unpackedDatabase } from '../project.ts'
import { startPrivateServer } from './private-server.ts'

const module = join(import.meta.dirname, 'private-server.ts')

/** Starts the server in a process of its own and writes rows until killed, telling each that was committed. */
const program = `
  import mysql from 'mysql2/promise'
  import { startPrivateServer } from ${JSON.stringify(module)}
  const [folder, unpacked] = process.argv.slice(1)
  const server = await startPrivateServer({ folder, unpacked })
  const admin = await mysql.createConnection({ ...server.admin, database: 'girasol' })
  await admin.query('CREATE TABLE IF NOT EXISTS written (id INT AUTO_INCREMENT PRIMARY KEY) ENGINE=InnoDB')
  for (;;) console.log((await admin.query('INSERT INTO written VALUES ()'))[0].insertId)
`

let home: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'girasol-killed-'))
})
afterEach(async () => rm(home, { recursive: true, force: true }))

const written = 100

/** Kills a start hard after so many milliseconds, or else when it has written some rows; returns the highest that it saw committed. */
async function killAfter(delay?: number): Promise<number> {
  const args = ['--input-type=module', '-e', program, home, unpackedDatabase]
  const child = spawn(process.execPath, args, {
    cwd: import.meta.dirname,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  let complaint = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()))
  const closed = once(child, 'close')
  const hasWritten = () => said.split('\n').length > written
  if (delay === undefined) await expect.poll(hasWritten, { timeout: 60_000 }).toBe(true)
  else await wait(delay)
  expect(complaint).toBe('')
  child.kill('SIGKILL')
  await closed
  return Number(said.slice(0, said.lastIndexOf('\n')).split('\n').at(-1) ?? 0)
}

/** Also when the server itself is killed at the same moment, as a power cut would. */
function killServer(): void {
  for (const { pid } of processesWith(`--defaults-file=${home}/`)) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It has ended on its leash in the meantime.
    }
  }
}

const rounds = 14

/** Milliseconds into a start: spread over its length, and the same in every run, so that a failure can be repeated. */
const momentOf = (round: number) => 50 + Math.round((((round * 5) % rounds) / rounds) * 3000)

describe('a start that is killed', () => {
  it('recovers from a kill at any moment of set-up and keeps every committed row', async () => {
    let highest = 0
    for (let round = 0; round < rounds; round += 1) {
      highest = Math.max(highest, await killAfter(momentOf(round)))
      if (round % 2 === 1) killServer()
    }
    highest = Math.max(highest, await killAfter())
    killServer()
    const server = await startPrivateServer({ folder: home, unpacked: unpackedDatabase })
    const admin = await mysql.createConnection({ ...server.admin, database: 'girasol' })
    const [rows] = await admin.query<RowDataPacket[]>('SELECT MAX(id) AS highest FROM written')
    await admin.end()
    await server.stop()
    expect(highest).toBeGreaterThan(0)
    expect(rows[0]?.highest).toBeGreaterThanOrEqual(highest)
    expect(processesWith(home)).toEqual([])
  })

  it('takes its server along, at once', async () => {
    await killAfter()
    const left = () => processesWith(`--defaults-file=${home}/`)
    await expect.poll(left, { timeout: 3000 }).toEqual([])
  })
})
