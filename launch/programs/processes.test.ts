import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { endProcess, isAlive, processesWith } from './processes.ts'

const sleeper = (script: string, mark: string) =>
  spawn(process.execPath, ['-e', script, mark], { stdio: ['ignore', 'pipe', 'ignore'] })

describe('processes', () => {
  it('are found by their command line and ended', async () => {
    const mark = `mark-${process.pid}-polite`
    const child = sleeper('setInterval(() => {}, 1000); console.log(1)', mark)
    await once(child.stdout, 'data')
    expect(processesWith(mark).map(({ pid }) => pid)).toEqual([child.pid])
    await endProcess(child.pid ?? 0, 5000)
    expect(isAlive(child.pid ?? 0)).toBe(false)
    expect(processesWith(mark)).toEqual([])
  })

  it('are ended hard when they do not listen', async () => {
    const mark = `mark-${process.pid}-stubborn`
    const stubborn = 'process.on("SIGTERM", () => {}); setInterval(() => {}, 1000); console.log(1)'
    const child = sleeper(stubborn, mark)
    await once(child.stdout, 'data')
    await endProcess(child.pid ?? 0, 200)
    expect(isAlive(child.pid ?? 0)).toBe(false)
  })
})
