import { spawn, type ChildProcess } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { setTimeout as wait } from 'node:timers/promises'
import { untilHealthy } from './health.ts'
import { listensOn } from './listener.ts'
import { isAlive } from './processes.ts'

/** A Node program of ours that runs as long as Girasol does. */
export type Program = {
  name: string
  /** What Node runs: a file and its arguments. */
  args: string[]
  cwd: string
  env: Record<string, string | undefined>
  /** Address that answers 200 when the program is ready; none for programs that serve nothing. */
  health?: string
}

export type Supervised = { name: string; stop(): Promise<void> }

/** The address by which every program of ours is given its leash: this folder's own. */
export const leash = pathToFileURL(join(import.meta.dirname, 'leash.ts')).href
const readyPatience = 90_000
const stopPatience = 10_000
const mostRestarts = 5
/** A program that ran this long (ms) earns its full number of restarts again. */
const provenAfter = 60_000

type Watch = {
  program: Program
  logFile: string
  say: (line: string) => void
  child: ChildProcess | undefined
  stopping: boolean
  restarts: number
}

/**
 * Starts a program and waits until it is healthy. From then on a death is shown with its last words
 * and the program started again, after 1, 2, 4, 8 and 16 seconds. A first start that fails throws.
 */
export async function supervise(
  program: Program,
  logs: string,
  say: (line: string) => void,
): Promise<Supervised> {
  const logFile = freshLog(logs, program.name)
  const watch: Watch = { program, logFile, say, child: undefined, stopping: false, restarts: 0 }
  await launch(watch).catch(async (error: unknown) => {
    watch.stopping = true
    await end(watch.child)
    throw error
  })
  return {
    name: program.name,
    stop: async () => {
      watch.stopping = true
      await end(watch.child)
    },
  }
}

function freshLog(logs: string, name: string): string {
  const path = join(logs, `${name}.log`)
  if (existsSync(path)) renameSync(path, `${path}.1`)
  return path
}

async function launch(watch: Watch): Promise<void> {
  const { program, logFile } = watch
  const log = openSync(logFile, 'a', 0o600)
  const child = spawn(process.execPath, ['--import', leash, ...program.args], {
    cwd: program.cwd,
    env: { ...inherited(), ...program.env },
    stdio: ['pipe', log, log],
    // A group of its own: Ctrl-C reaches start alone, which ends everything in order.
    detached: true,
  })
  closeSync(log)
  watch.child = child
  child.stdin?.on('error', () => undefined)
  let death: string | undefined
  const began = performance.now()
  let ready = false
  const endWithUs = () => child.pid && signalGroup(child.pid, 'SIGTERM')
  process.once('exit', endWithUs)
  child.on('exit', (code, signal) => {
    process.off('exit', endWithUs)
    death = `${program.name} ended (${signal ?? `exit ${code}`})\n${lastLines(logFile)}`
    if (ready && !watch.stopping) void restart(watch, death, performance.now() - began)
  })
  const { health } = program
  if (health) {
    const isOurs = () => listensOn(child.pid ?? 0, Number(new URL(health).port))
    await untilHealthy(health, readyPatience, () => death, isOurs)
  }
  ready = true
}

async function restart(watch: Watch, death: string, lived: number): Promise<void> {
  watch.say(`✗ ${death}`)
  if (lived > provenAfter) watch.restarts = 0
  while (watch.restarts < mostRestarts && !watch.stopping) {
    const pause = 1000 * 2 ** watch.restarts
    watch.restarts += 1
    watch.say(`… ${watch.program.name}: starting again in ${pause / 1000} s`)
    await wait(pause)
    if (watch.stopping || (await triedAgain(watch))) return
  }
  if (!watch.stopping) watch.say(`✗ ${watch.program.name} stays down; its log: ${watch.logFile}`)
}

async function triedAgain(watch: Watch): Promise<boolean> {
  try {
    await launch(watch)
    watch.say(`✓ ${watch.program.name} is back`)
    return true
  } catch (error) {
    await end(watch.child)
    watch.say(`✗ ${(error as Error).message}`)
    return false
  }
}

/** Programs get what any process needs and what they are given, never the rest of our environment. */
function inherited(): Record<string, string | undefined> {
  const names = ['PATH', 'HOME', 'LANG', 'TZ', 'TMPDIR', 'NODE_EXTRA_CA_CERTS', 'GIRASOL_PROFILE']
  return Object.fromEntries(names.map((name) => [name, process.env[name]]))
}

/** Lines that tell where, not what: a stack and Node's signature. */
const noise = /^\s*at |^Node\.js v|^\s*$/

/** The last telling lines that a program wrote, indented, for showing under its death. */
export function lastLines(logFile: string, count = 8): string {
  const lines = readFileSync(logFile, 'utf8').split('\n')
  const telling = lines.filter((line) => !noise.test(line)).slice(-count)
  return telling.map((line) => `    ${line}`).join('\n')
}

async function end(child: ChildProcess | undefined): Promise<void> {
  if (!child?.pid) return
  signalGroup(child.pid, 'SIGTERM')
  const deadline = performance.now() + stopPatience
  while (isAlive(child.pid) && performance.now() < deadline) await wait(20)
  // Also what the program itself may have started and not ended.
  signalGroup(child.pid, 'SIGKILL')
}

function signalGroup(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(-pid, name)
  } catch {
    // Nothing of the group is left.
  }
}
