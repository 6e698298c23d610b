import { type ChildProcess, fork } from 'node:child_process'
import type { Options } from '@node-rs/argon2'

export type HashTask = {
  id: number
  password: string
  /** What to verify; null asks for a new hash. */
  against: string | null
  options: Options
}
/** `null`: it could not be done. */
export type HashAnswer = { id: number; result: string | boolean | null }

/** Thrown when the hashing process ended or could not do its work: nothing was decided, and the caller may try again. */
export class HasherFailed extends Error {}

export type Hasher = {
  hash(password: string, options: Options): Promise<string>
  verify(against: string, password: string, options: Options): Promise<boolean>
}

type Waiting = { resolve: (result: string | boolean) => void; reject: (error: Error) => void }
type Running = { child: ChildProcess; waiting: Map<number, Waiting> }

/**
 * Argon2 in a process of its own, started at the first hash and again when it ended. In our own threads it would have the same claim on
 * the cores as the requests: with sixteen sign-ins at once the p99 of another request was three to five times its idle value, here it is 1.0 to 1.4 times (measured on two cores).
 */
export function createHasher(niceness: number): Hasher {
  let running: Running | null = null
  let last = 0
  const current = () => (running ??= start(niceness, () => (running = null)))
  const ask = (task: Omit<HashTask, 'id'>): Promise<string | boolean> => {
    const { child, waiting } = current()
    const id = ++last
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject })
      keepAlive(child, true)
      child.send({ ...task, id } satisfies HashTask, (error) => error && child.kill('SIGKILL'))
    })
  }
  return {
    hash: async (password, options) => (await ask({ password, against: null, options })) as string,
    verify: async (against, password, options) =>
      (await ask({ password, against, options })) as boolean,
  }
}

function start(niceness: number, onEnd: () => void): Running {
  const waiting: Running['waiting'] = new Map()
  const child = fork(new URL('hash-program.ts', import.meta.url), [String(niceness)], {
    // No password, key or address of the parent's environment goes with it.
    env: {},
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  child.on('message', ({ id, result }: HashAnswer) => {
    const asked = waiting.get(id)
    waiting.delete(id)
    if (waiting.size === 0) keepAlive(child, false)
    if (result === null) asked?.reject(new HasherFailed('a hash could not be made'))
    else asked?.resolve(result)
  })
  const end = () => {
    onEnd()
    for (const { reject } of waiting.values()) reject(new HasherFailed('hashing ended'))
    waiting.clear()
  }
  child.once('exit', end)
  child.once('error', end)
  keepAlive(child, false)
  return { child, waiting }
}

/** A program with nothing else to do may end, but not while a hash is awaited. */
function keepAlive(child: ChildProcess, alive: boolean): void {
  if (alive) {
    child.ref()
    child.channel?.ref()
  } else {
    child.unref()
    child.channel?.unref()
  }
}
