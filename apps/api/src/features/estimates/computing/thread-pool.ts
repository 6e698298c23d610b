import { Worker } from 'node:worker_threads'
import { fail } from '#/http/errors.ts'

/** What a thread answers: `failed` with the text of an error that nobody expected. */
export type ThreadAnswer<Answer> = { done: Answer } | { failed: string }

export type PoolSettings = {
  /** Answers every message with one of its own. */
  program: URL
  threads: number
  /** Tasks that may wait for a thread; more are refused. */
  waiting: number
  /** A task that takes longer ends with its thread. */
  mostMilliseconds: number
}

type Asked<Task, Answer> = {
  task: Task
  resolve: (answer: Answer) => void
  reject: (error: unknown) => void
}

const busyRetrySeconds = 2
const mostMegabytes = 512

/**
 * Work that would hold the requests' thread, in a few threads of its own that start when they are needed. Refuses with `busy`
 * when too many tasks wait, when one takes too long, and when its thread ended: nothing was decided, and the caller may try again.
 */
export function createThreadPool<Task, Answer>(settings: PoolSettings) {
  const idle: Worker[] = []
  const queue: Asked<Task, Answer>[] = []
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
  return (task: Task): Promise<Answer> => {
    if (queue.length >= settings.waiting) return refused()
    return new Promise((resolve, reject) => {
      queue.push({ task, resolve, reject })
      next()
    })
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
