import { setPriority } from 'node:os'
import { parentPort } from 'node:worker_threads'
import type { ComputingAnswer, ComputingTask } from './computing.ts'
import { figuresOf } from './figures.ts'
import { paperOf } from './write-paper.ts'
import type { ThreadAnswer } from './thread-pool.ts'

/** Less claim on the machine than requests have. Linux counts it by thread, and other systems start threads of their own rank. */
const niceness = 10

if (process.platform === 'linux') setPriority(0, niceness)
parentPort?.on('message', (task: ComputingTask) => void answer(task))

async function answer(task: ComputingTask): Promise<void> {
  const answered = await perform(task)
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(answered)
}

async function perform(task: ComputingTask): Promise<ThreadAnswer<ComputingAnswer>> {
  try {
    return { done: task.kind === 'paper' ? await paperOf(task) : await figuresOf(task) }
  } catch (error) {
    return { failed: error instanceof Error ? (error.stack ?? error.message) : 'unknown' }
  }
}
