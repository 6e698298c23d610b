import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import mysql from 'mysql2/promise'
import { startApp, type Started } from '../../../apps/api/src/app.ts'
import { readConfig } from '../../../apps/api/src/config.ts'
import { makeSteps, type Steps } from '../../../launch/steps.ts'
import { createLog } from '../../../apps/api/src/observability/logger.ts'
import { writeResults } from '../api/report.ts'
import { type BenchDatabase, openBenchDatabase } from '../api/world/database.ts'
import { processorTime } from '../processors.ts'
import { busyShare } from './busy-share.ts'
import { makeCandidates, type Candidate } from './candidates.ts'
import { printReport, type Round } from './report.ts'
import { untilSealed, watchDelay } from './seal-delay.ts'
import { letWrite } from './writers.ts'

type Options = { rounds: number; seconds: number }

const writers = 32
const results = join(import.meta.dirname, '..', '..', 'results')

/**
 * How many events per second the trail takes from 32 writers that each wait for the commit, against a row-locked hash chain in the same
 * run; and how long an entry waits for its seal meanwhile. Commits wait for the disk, for both sides.
 */
export async function benchTrail(options: Options): Promise<void> {
  const steps = makeSteps()
  const undo: (() => Promise<unknown>)[] = []
  try {
    const database = await steps.step('database', openBenchDatabase)
    undo.push(database.stop)
    await waitForDisk(database)
    rmSync(database.environment.GIRASOL_TRAIL_FOLDER!, { recursive: true, force: true })
    const log = createLog('api', { write: () => undefined })
    const started = await startApp('api', readConfig(database.environment), log)
    undo.push(started.close)
    undo.push(startSealer(database))
    const { candidates, stop } = await makeCandidates(started, database, writers)
    undo.push(stop)
    const rounds = await measure(options, {
      started,
      databasePid: database.pid,
      candidates,
      steps,
    })
    const file = writeResults(results, new Date(), { bench: 'trail', options, writers, rounds })
    steps.say(`\n${printReport(rounds, writers)}\n\nAll rounds: ${file}`)
  } finally {
    for (const step of undo.reverse()) await step()
  }
}

async function waitForDisk({ admin }: BenchDatabase): Promise<void> {
  const connection = await mysql.createConnection(admin)
  await connection.query('SET GLOBAL innodb_flush_log_at_trx_commit = 1')
  await connection.end()
}

function startSealer(database: BenchDatabase): () => Promise<unknown> {
  const program = join(import.meta.dirname, 'sealer-process.ts')
  const env = { ...process.env, ...database.environment }
  const sealer = spawn(process.execPath, [program], { env, stdio: 'inherit' })
  const ended = once(sealer, 'exit')
  return async () => {
    sealer.kill('SIGTERM')
    await ended
  }
}

type Run = { started: Started; databasePid: number; candidates: Candidate[]; steps: Steps }

/** Each round asks everybody, and begins with another one each time. */
async function measure(
  { rounds, seconds }: Options,
  { started: { app }, databasePid, candidates, steps }: Run,
): Promise<Round[]> {
  for (const candidate of candidates) await letWrite(writers, 0.5, candidate.write)
  const all: Round[] = []
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < candidates.length; turn++) {
      const candidate = candidates[(round + turn) % candidates.length]!
      await untilSealed(app.db)
      const measured = await steps.step(`round ${round + 1}: ${candidate.name}`, async () => {
        const busy = busyShare()
        const cpu = () => [processorTime(process.pid), processorTime(databasePid)] as const
        const before = cpu()
        const written = letWrite(writers, seconds, candidate.write)
        const { done, delays } = candidate.sealed
          ? await watchDelay(app.db, written)
          : { done: await written, delays: [] }
        const others = busy()
        const [program, server] = cpu().map(
          (spent, index) => (spent - before[index]!) / done.events,
        )
        const cost = { program: program!, database: server! }
        return {
          ...done,
          delays,
          cost,
          lastMs: candidate.sealed ? await untilSealed(app.db) : 0,
          others,
        }
      })
      all.push({ round, name: candidate.name, ...measured })
    }
  }
  return all
}
