import { Worker } from 'node:worker_threads'
import { fail } from '#/http/errors.ts'
import type { Asker } from './asker.ts'
import { createFairQueue } from './fair-queue.ts'

/** What a thread answers: `failed` with the text of an error that nobody expected. */
export type ThreadAnswer<Answer> = { done: Answer } | { failed: string }

export type PoolSettings = {
  /** Answers every message with one of its own. */
  program: URL
  threads: number
  /** Tasks that may wait for a thread; more are refused. */
  waiting: number
  /** Tasks of one address, and of one account, that may wait or run at once; more are refused. */
  each: number
  /** A task that takes longer ends with its thread. */
  mostMilliseconds: number
}

type Asked<Task, Answer> = {
  task: Task
  asker: Asker
  resolve: (answer: Answer) => void
  reject: (error: unknown) => void
}

const busyRetrySeconds = 2
const mostMegabytes = 512

/**
 * Work that would hold the requests' thread, in a few threads of its own that start when they are needed. Addresses take turns, so that
 * nobody's tasks hold up another's for longer than one of them. Refuses with `tooManyRequests` who has too much under way, and with `busy`
 * when too many tasks wait, when one takes too long, and when its thread ended: nothing was decided, and the caller may try again.
 */
export function createThreadPool<Task, Answer>(settings: PoolSettings) {
  const idle: Worker[] = []
  const queue = createFairQueue<Asked<Task, Answer>>()
  const underWay = countsOf(settings.each)
  let threads = 0
  const next = () => {
    if (queue.length === 0) return
    const worker = idle.pop() ?? (threads < settings.threads ? begin() : undefined)
    if (worker) run(worker, queue.shift()!)
  }
  const begin = () => {
    threads++
    const worker = startThread(settings.program)
    worker.once('exit', () => {
      threads--
      const at = idle.indexOf(worker)
      if (at >= 0) idle.splice(at, 1)
      next()
    })
    return worker
  }
  const run = (worker: Worker, asked: Asked<Task, Answer>) =>
    runTask(worker, asked, settings.mostMilliseconds, () => {
      idle.push(worker)
      next()
    })
  const enqueue = (task: Task, asker: Asker) => {
    const { promise, resolve, reject } = Promise.withResolvers<Answer>()
    const asked = { task, asker, resolve, reject }
    queue.push(asker.address, asked)
    // One that runs goes on: its thread would have to end with it.
    const leave = () => {
      if (queue.remove(asker.address, asked)) refused().catch(reject)
    }
    asker.signal.addEventListener('abort', leave, { once: true })
    next()
    return promise.finally(() => asker.signal.removeEventListener('abort', leave))
  }
  return async (task: Task, asker: Asker): Promise<Answer> => {
    if (queue.length >= settings.waiting || asker.signal.aborted) return refused()
    const done = underWay.begin(asker)
    if (done === null) return fail('tooManyRequests', { retryAfterSeconds: busyRetrySeconds })
    return enqueue(task, asker).finally(done)
  }
}

/** How much each address and each account has under way. */
function countsOf(most: number) {
  const counts = new Map<string, number>()
  const add = (name: string, change: number) => {
    const count = (counts.get(name) ?? 0) + change
    if (count > 0) counts.set(name, count)
    else counts.delete(name)
  }
  return {
    /** Counts one more; gives what to call at its end, or null where there is too much already. */
    begin: ({ address, account }: Asker): (() => void) | null => {
      const names = [`address ${address}`, ...(account === null ? [] : [`account ${account}`])]
      if (names.some((name) => (counts.get(name) ?? 0) >= most)) return null
      for (const name of names) add(name, 1)
      return () => names.forEach((name) => add(name, -1))
    },
  }
}

async function refused(): Promise<never> {
  return fail('busy', { retryAfterSeconds: busyRetrySeconds })
}

function startThread(program: URL): Worker {
  const worker = new Worker(program, {
    // No password, key or address of the program's environment goes with it.
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
  })
  worker.on('error', () => undefined)
  worker.unref()
  return worker
}

/** One task on a thread that does nothing else; `onFree` when the thread may have the next one. */
function runTask<Task, Answer>(
  worker: Worker,
  { task, resolve, reject }: Asked<Task, Answer>,
  mostMilliseconds: number,
  onFree: () => void,
): void {
  const timer = setTimeout(() => void worker.terminate(), mostMilliseconds)
  const end = () => {
    clearTimeout(timer)
    worker.off('message', onAnswer).off('error', onError).off('exit', onExit).unref()
  }
  const onAnswer = (answer: ThreadAnswer<Answer>) => {
    end()
    if ('done' in answer) resolve(answer.done)
    else reject(new Error(answer.failed))
    onFree()
  }
  let fault: Error | null = null
  const onError = (error: Error) => {
    if (!isOutOfMemory(error)) fault = error
  }
  const onExit = () => {
    end()
    if (fault) reject(fault)
    else refused().catch(reject)
  }
  worker.once('message', onAnswer).once('error', onError).once('exit', onExit).ref()
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  worker.postMessage(task)
}

function isOutOfMemory(error: Error): boolean {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
