import { join } from 'node:path'
import { makeSteps, type Steps } from '../../../launch/steps.ts'
import { spread } from '../api/figures.ts'
import { measureRound, type Workload } from '../api/load.ts'
import { girasolServer } from '../api/programs.ts'
import { writeResults } from '../api/report.ts'
import type { ServerProcess } from '../api/server-process.ts'
import { endpoints } from '../api/workloads.ts'
import { type BenchDatabase, openBenchDatabase } from '../api/world/database.ts'
import { makeWorld, type World } from '../api/world/world.ts'
import { canPin, leaveServerCore } from '../processors.ts'
import { measureParts, type Parts } from './parts.ts'
import { measureSealing, type Sealing } from './sealing.ts'
import { customerIds, insertDesks, staffReads } from './staff-reads.ts'

type Options = { rounds: number; seconds: number }
type Whole = { name: string; workload: Workload; uses: (keyof Parts)[]; costs: number[] }

const results = join(import.meta.dirname, '..', '..', 'results')
const load = { connections: 32 }
const warmUpRequests = 2000

/**
 * What our controls cost: each by itself against a like piece of plain work, and all that a request has as a share of the whole request.
 * Then how many fields a core seals in a second.
 */
export async function benchSecurity(options: Options): Promise<void> {
  if (!canPin()) throw new Error('needs Linux with `taskset` and at least two cores')
  const sealing = [12, 120].map(measureSealing)
  leaveServerCore()
  const steps = makeSteps()
  const undo: (() => Promise<void>)[] = []
  try {
    const database = await steps.step('database', openBenchDatabase)
    undo.push(database.stop)
    const server = await steps.step('API', () => girasolServer(database))
    undo.push(server.stop)
    const world = await steps.step('customers and orders', (note) =>
      makeWorld(database, server.url, options, note),
    )
    const wholes = await wholesOf(database, world)
    await steps.step('warming up', () =>
      measureAll(server, database, wholes, { requests: warmUpRequests }),
    )
    for (const whole of wholes) whole.costs.length = 0
    const parts = await measureRounds(options, { server, database, world, steps, wholes })
    const file = writeResults(results, new Date(), { options, parts, wholes, sealing }, 'security')
    steps.say(`\n${report(parts, wholes, sealing)}\n\nAll rounds: ${file}`)
  } finally {
    for (const step of undo.reverse()) await step()
  }
}

async function wholesOf(database: BenchDatabase, world: World): Promise<Whole[]> {
  const uses: (keyof Parts)[][] = [
    ['session', 'law'],
    ['session', 'law'],
    ['session', 'law', 'trail'],
  ]
  const tokens = await insertDesks(database)
  const customers = await customerIds(database, world)
  return [
    ...endpoints(world).map((endpoint, index) => ({ ...endpoint, uses: uses[index]!, costs: [] })),
    {
      name: 'support reads a customer, masked',
      workload: () => staffReads(tokens, customers),
      // The look that the customer is shown is a row of its own, written as an entry is.
      uses: ['session', 'law', 'masking', 'trail'],
      costs: [],
    },
  ]
}

type Run = {
  server: ServerProcess
  database: BenchDatabase
  world: World
  steps: Steps
  wholes: Whole[]
}

/** Parts and wholes in turn, so that both meet the same machine. */
async function measureRounds({ rounds, seconds }: Options, run: Run): Promise<Parts[]> {
  const parts: Parts[] = []
  for (let round = 0; round < rounds; round++) {
    await run.steps.step(`round ${round + 1} of ${rounds}`, async () => {
      parts.push(await measureParts(run.database, run.world))
      await measureAll(run.server, run.database, run.wholes, { seconds })
    })
  }
  return parts
}

async function measureAll(
  server: ServerProcess,
  database: BenchDatabase,
  wholes: readonly Whole[],
  more: { seconds: number } | { requests: number },
): Promise<void> {
  for (const { workload, costs } of wholes) {
    const round = await measureRound(server, database.pid, workload, { ...load, ...more })
    costs.push(round.cpuMicroseconds)
  }
}

const middle = (values: readonly number[]) => spread(values).median
const shown = (value: number, digits = 1) => value.toFixed(digits)

function report(
  rounds: readonly Parts[],
  wholes: readonly Whole[],
  sealing: readonly Sealing[],
): string {
  const names = Object.keys(rounds[0]!) as (keyof Parts)[]
  const cost = (name: keyof Parts) => middle(rounds.map((parts) => parts[name].cost))
  const parts = names.map((name) => {
    const { name: what, reference } = rounds[0]![name]
    const plain = middle(rounds.map((round) => round[name].referenceCost))
    return `| ${what} | ${shown(cost(name))} | ${reference} | ${shown(plain)} | ${shown(cost(name) / plain)}x |`
  })
  const requests = wholes.map(({ name, uses, costs }) => {
    const controls = uses.reduce((sum, part) => sum + cost(part), 0)
    const whole = middle(costs)
    return `| ${name} | ${uses.join(', ')} | ${shown(controls)} | ${shown(whole, 0)} | ${shown((controls / whole) * 100)} % |`
  })
  const fields = sealing.map(
    (one) =>
      `| ${one.bytes} bytes | ${shown(one.sealed, 0)} | ${shown(one.bareSealed, 0)} | ${shown(one.bareSealed / one.sealed, 2)}x | ${shown(one.opened, 0)} | ${shown(one.bareOpened, 0)} | ${shown(one.bareOpened / one.opened, 2)}x |`,
  )
  return `Processor time, microseconds; the middle of the rounds.

| control | cost | against | cost | ratio |
|---|---|---|---|---|
${parts.join('\n')}

| request | controls | their cost | whole request | share (at most 25 %) |
|---|---|---|---|---|
${requests.join('\n')}

| field | sealed a second and core | bare AES-256-GCM | ratio | opened | bare AES-256-GCM | ratio |
|---|---|---|---|---|---|---|
${fields.join('\n')}`
}
