import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'

/** The core that a measured server has, and those that everything else shares. */
export const serverCore = '0'
export const otherCores = availableParallelism() > 2 ? `1-${availableParallelism() - 1}` : '1'

/** Whether one process can be kept on one core here: Linux with `taskset` and two cores. */
export function canPin(): boolean {
  return availableParallelism() > 1 && spawnSync('taskset', ['--version']).status === 0
}

/** Moves this program, and with it all that it will start, off the core of the measured server. */
export function leaveServerCore(): void {
  execFileSync('taskset', ['-a', '-c', '-p', otherCores, String(process.pid)], { stdio: 'ignore' })
}

/** The command, kept on the core of the measured server with all its threads. */
export function onServerCore(command: string[]): string[] {
  return ['taskset', '-c', serverCore, ...command]
}

const ticksPerSecond = 100
/** Fields of /proc/<pid>/stat behind the name in brackets: user and system time, in ticks (proc(5), 14 and 15). */
const userField = 11
const systemField = 12

/** Processor time that a process has used so far, user and system, all threads: microseconds. */
export function processorTime(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return ((Number(fields[userField]) + Number(fields[systemField])) * 1e6) / ticksPerSecond
}

/** Memory that a process holds right now: megabytes. */
export function residentMemory(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024
}
