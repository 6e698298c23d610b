import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

/** One process of the machine: its id and its whole command line. */
export type RunningProcess = { pid: number; command: string }

/** Every process whose command line contains the text, without ourselves. */
export function processesWith(text: string): RunningProcess[] {
  const all = existsSync('/proc/self/cmdline') ? fromProc() : fromPs()
  return all.filter((entry) => entry.pid !== process.pid && entry.command.includes(text))
}

function fromProc(): RunningProcess[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), command: commandOf(Number(name)) }))
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
  } catch {
    return ''
  }
}

function fromPs(): RunningProcess[] {
  const table = execFileSync('ps', ['-axww', '-o', 'pid=,command='], { encoding: 'utf8' })
  return table.split('\n').map((line) => {
    const [pid = '', ...command] = line.trim().split(' ')
    return { pid: Number(pid), command: command.join(' ') }
  })
}

/** Whether a process with this id exists (a zombie counts as gone). */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  return !existsSync('/proc/self/stat') || !isZombie(pid)
}

function isZombie(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).startsWith('Z')
  } catch {
    return true
  }
}

/** Asks a process to end, waits, and ends it hard when the time (milliseconds) is over. */
export async function endProcess(pid: number, patience: number): Promise<void> {
  signal(pid, 'SIGTERM')
  const deadline = performance.now() + patience
  while (isAlive(pid) && performance.now() < deadline) await wait(25)
  if (!isAlive(pid)) return
  signal(pid, 'SIGKILL')
  while (isAlive(pid) && performance.now() < deadline + 5000) await wait(25)
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {
    // It ended by itself in the meantime.
  }
}

const leashed = ['setpriv', '--pdeathsig']
let leash: boolean | undefined

/**
 * The command with a request to the kernel in front: when the program that started it dies, however
 * hard, it gets this signal. Unchanged where the system has no such tool.
 */
export function onLeash(command: string[], signalName: 'TERM' | 'KILL'): string[] {
  leash ??= spawnSync('setpriv', ['--pdeathsig', 'TERM', 'true']).status === 0
  return leash ? [...leashed, signalName, ...command] : command
}
