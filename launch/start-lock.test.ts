import { spawn } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { describe, expect, it, vi } from 'vitest'
import { isAlive, processesWith } from './programs/processes.ts'
import { leash } from './programs/supervise.ts'
import { endLeftovers } from './start-lock.ts'

describe('programs that a killed start left running', () => {
  it('are known by their leash, also in a folder with spaces, and ended', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'girasol my roofs & sun '))
    copyFileSync(fileURLToPath(leash), join(folder, 'leash.ts'))
    const mark = pathToFileURL(join(folder, 'leash.ts')).href
    const idle = ['--import', mark, '-e', 'setInterval(() => {}, 1000)']
    const left = spawn(process.execPath, idle, { stdio: ['pipe', 'ignore', 'ignore'] })
    await vi.waitFor(() => expect(processesWith(mark)).toHaveLength(1))
    expect(await endLeftovers(mark)).toBe(1)
    await vi.waitFor(() => expect(isAlive(left.pid!)).toBe(false))
    rmSync(folder, { recursive: true })
  })
})
