import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Outcome } from '../run-check.ts'

/** What a run of the audit in a copy left: its outcomes, or none when it did not come so far. */
export type CopyRun = { outcomes: Outcome[]; ended: 'itself' | 'late'; output: string }

const seconds = 240

/** Runs the named checks in a copy of the tree, as a process of its own, for so long at most. */
export async function runCopy(folder: string, names: readonly string[]): Promise<CopyRun> {
  const file = join(folder, 'outcomes.json')
  const only = names.flatMap((name) => ['--only', name])
  const program = spawn(process.execPath, ['audit/main.ts', '--outcomes', file, ...only], {
    cwd: folder,
    // A group of its own, so that the database ends with it.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output: string[] = []
  for (const stream of [program.stdout, program.stderr]) {
    stream.on('data', (data: Buffer) => output.push(data.toString('utf8')))
  }
  const over = new AbortController()
  const late = wait(seconds * 1000 * Math.max(1, names.length / 4), 'late' as const, {
    signal: over.signal,
  }).catch(() => 'itself' as const)
  const ended = await Promise.race([once(program, 'close').then(() => 'itself' as const), late])
  over.abort()
  endGroup(program.pid)
  return { outcomes: readOutcomes(file), ended, output: output.join('') }
}

function endGroup(pid: number | undefined): void {
  try {
    if (pid) process.kill(-pid, 'SIGKILL')
  } catch {
    // Everything of it has ended already.
  }
}

function readOutcomes(file: string): Outcome[] {
  if (!existsSync(file)) return []
  return (JSON.parse(readFileSync(file, 'utf8')) as { outcomes: Outcome[] }).outcomes
}
