import { createServer } from 'node:http'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { spawn } from 'node:child_process'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { anyPort } from './ports.ts'
import { processesWith } from './processes.ts'
import { supervise, type Program } from './supervise.ts'

const server = `
  const { createServer } = require('node:http')
  console.log('hello from the program')
  createServer((_, answer) => answer.end()).listen(Number(process.env.PORT), '127.0.0.1')
`
let folder: string
let program: Program

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'girasol-supervise-'))
  writeFileSync(join(folder, 'server.cjs'), server)
  const port = String(await anyPort())
  const health = `http://127.0.0.1:${port}/`
  const args = [join(folder, 'server.cjs')]
  program = { name: 'sample', args, cwd: folder, env: { PORT: port }, health }
})
afterEach(async () => rm(folder, { recursive: true, force: true }))

const ids = () => processesWith(join(folder, 'server.cjs')).map(({ pid }) => pid)

describe('a supervised program', () => {
  it('is started again when it dies, with its last words shown', async () => {
    const said: string[] = []
    const running = await supervise(program, folder, (line) => said.push(line))
    const [first = 0] = ids()
    process.kill(first, 'SIGKILL')
    await vi.waitFor(() => expect(said.at(-1)).toBe('✓ sample is back'), 8000)
    expect(said[0]).toContain('sample ended (SIGKILL)')
    expect(said[0]).toContain('hello from the program')
    expect(ids()).not.toContain(first)
    await running.stop()
    expect(ids()).toEqual([])
  }, 15_000)

  it('is not taken for another program that answers on its port', async () => {
    const other = createServer((_, answer) => answer.end())
    other.listen(Number(program.env.PORT), '127.0.0.1')
    await expect(supervise(program, folder, () => undefined)).rejects.toThrow('EADDRINUSE')
    other.close()
  })

  it('says why it could not start', async () => {
    writeFileSync(join(folder, 'server.cjs'), 'throw new Error("no sun today")')
    await expect(supervise(program, folder, () => undefined)).rejects.toThrow('no sun today')
  })

  it('ends by itself when the one who started it is killed', async () => {
    const script = `
      import { supervise } from ${JSON.stringify(join(import.meta.dirname, 'supervise.ts'))}
      await supervise(${JSON.stringify(program)}, ${JSON.stringify(folder)}, () => {})
      console.log('up')
    `
    const starter = spawn(process.execPath, ['--input-type=module', '-e', script])
    await new Promise((resolve) => starter.stdout.once('data', resolve))
    expect(processesWith(`leash.ts ${join(folder, 'server.cjs')}`)).toHaveLength(1)
    starter.kill('SIGKILL')
    await vi.waitFor(() => expect(ids()).toEqual([]), 5000)
  }, 15_000)
})
