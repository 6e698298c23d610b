import {
  type App,
  createLog,
  createRelay,
  readConfig,
  type Relay,
  startApp,
  subscribers,
} from './product.ts'

/** The product on a stage: API and worker in this process, under their own database accounts, in a time that can be moved. */
export type Stage = {
  app: App
  /** Moves the time. */
  moveTo(at: Date): void
  /** Has the worker's part do what has become due. */
  settle(): Promise<void>
  close(): Promise<void>
}

/** Throws `ConfigError` when the environment lacks what API and worker need. */
export async function openStage(variables: Record<string, string | undefined>): Promise<Stage> {
  const config = readConfig(variables)
  let now = new Date()
  const clock = { now: () => now }
  const trouble: string[] = []
  const log = createLog('worker', {
    write: (line: string) => void (isTrouble(line) && trouble.push(line)),
  })
  const api = await startApp('api', config, log, clock)
  const worker = await startApp('worker', config, log, clock)
  const relay = createRelay(worker.app, subscribers)
  return {
    app: api.app,
    moveTo: (at) => void (now = at),
    async settle() {
      await deliverAll(relay)
      if (trouble.length > 0) throw new Error(`the demo world failed: ${trouble.join('')}`)
    },
    async close() {
      api.beginStop()
      worker.beginStop()
      await Promise.all([api.close(), worker.close()])
    },
  }
}

/** A line of the log from "warn" (pino's 40) on. */
function isTrouble(line: string): boolean {
  return (JSON.parse(line) as { level: number }).level >= 40
}

async function deliverAll(relay: Relay): Promise<void> {
  while (await relay.step());
}
