import { openSync, closeSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { processesWith, endProcess } from './programs/processes.ts'
import { leash } from './programs/supervise.ts'
import { state } from './project.ts'

const lockFile = join(state, 'start.pid')

/**
 * Makes sure that one start at a time runs in this folder. Throws one line when another one does;
 * a lock left by a killed start is taken over. Returns the function that gives it back.
 */
export function takeStartLock(): () => void {
  const other = runningStart()
  if (other) throw new Error(`Girasol already runs here (process ${other}); stop it first.`)
  rmSync(lockFile, { force: true })
  const handle = openSync(lockFile, 'wx', 0o600)
  writeSync(handle, `${process.pid}\n`)
  closeSync(handle)
  return () => rmSync(lockFile, { force: true })
}

/** The id of the start that runs in this folder, if one does. */
export function runningStart(): number | null {
  const pid = readPid()
  const running = processesWith('launch/start.ts').find((entry) => entry.pid === pid)
  return running?.pid ?? null
}

function readPid(): number {
  try {
    return Number(readFileSync(lockFile, 'utf8').trim())
  } catch {
    return Number.NaN
  }
}

/** Ends programs of this folder that a killed start left running; they carry our leash in their command. */
export async function endLeftovers(mark = leash): Promise<number> {
  const left = processesWith(`--import ${mark}`)
  await Promise.all(left.map(({ pid }) => endProcess(pid, 10_000)))
  return left.length
}
