import type { ReadAnswer, ReadAsk } from './upload-messages.ts'

/** The part of a `Worker` that is needed. */
export type Port = {
  postMessage: (ask: ReadAsk) => void
  addEventListener: (
    kind: 'message' | 'error',
    heard: (event: { data?: ReadAnswer }) => void,
  ) => void
  terminate: () => void
}

function startWorker(): Port {
  const address = new URL('./upload-worker.ts', import.meta.url)
  return new Worker(address, { type: 'module', name: 'meter file' })
}

/**
 * Reads a meter file in a worker of its own, which is loaded only then and ends with the last answer.
 * Gives what stops it at once; nothing is told after that.
 */
export function startReading(
  ask: ReadAsk,
  told: (answer: ReadAnswer) => void,
  port: Port = startWorker(),
): () => void {
  let isOver = false
  const stop = () => {
    isOver = true
    port.terminate()
  }
  const tell = (answer: ReadAnswer) => {
    if (isOver) return
    if (answer.kind === 'done' || answer.kind === 'failed') stop()
    told(answer)
  }
  port.addEventListener('message', ({ data }) => data && tell(data))
  port.addEventListener('error', () => tell({ kind: 'failed', fault: { kind: 'unreadable' } }))
  port.postMessage(ask)
  return stop
}
