import { parentPort, threadId } from 'node:worker_threads'

/** Answers with its thread after so many milliseconds without a rest; ends itself for -1, fails for -2. */
parentPort?.on('message', (milliseconds: number) => {
  if (milliseconds === -1) process.exit(1)
  const until = performance.now() + milliseconds
  while (performance.now() < until) void 0
  const answer = milliseconds === -2 ? { failed: 'it failed' } : { done: threadId }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(answer)
})
