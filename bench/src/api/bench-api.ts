import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { makeSteps, type Steps } from '../../../launch/steps.ts'
import { canPin, leaveServerCore } from '../processors.ts'
import { requireAgreement } from './agreement.ts'
import type { Rounds } from './figures.ts'
import { measureRound } from './load.ts'
import { fastapiServers, girasolServer } from './programs.ts'
import { pythonEnvironment } from './python-environment.ts'
import { markdown, ours, writeResults } from './report.ts'
import type { ServerProcess } from './server-process.ts'
import { endpoints } from './workloads.ts'
import { openBenchDatabase } from './world/database.ts'
import { makeWorld, type World } from './world/world.ts'

export type ApiOptions = { rounds: number; seconds: number; onlyOurs: boolean }

const connections = 32
const bench = join(import.meta.dirname, '..', '..')
/** Compilers, pools and caches are warm after as many requests of a kind; their figures are thrown away. */
const warmUpRequests = 3000

/**
 * Measures our API against FastAPI on the same database, in one interleaved run, and prints the ratios. Every
 * server is one process on a core of its own; the load generator and the database have the other cores.
 */
export async function benchApi(options: ApiOptions): Promise<void> {
  if (!canPin()) throw new Error('needs Linux with `taskset` and at least two cores')
  leaveServerCore()
  const steps = makeSteps()
  const undo: (() => Promise<void>)[] = []
  try {
    await run(options, steps, undo)
  } finally {
    for (const step of undo.reverse()) await step()
  }
}

async function run(
  options: ApiOptions,
  steps: Steps,
  undo: (() => Promise<void>)[],
): Promise<void> {
  const python = options.onlyOurs
    ? null
    : await steps.step('Python environment', (note) =>
        pythonEnvironment(join(bench, 'fastapi'), note),
      )
  const database = await steps.step('database', openBenchDatabase)
  undo.push(database.stop)
  const girasol = await steps.step(ours, () => girasolServer(database))
  undo.push(girasol.stop)
  const world = await steps.step('customers and orders', (note) =>
    makeWorld(database, girasol.url, options, note),
  )
  const servers = [girasol, ...(python ? await fastapiServers(database, python) : [])]
  undo.push(...servers.slice(1).map((server) => server.stop))
  const agreed = await requireAgreement(world, servers)
  steps.say(`✓ ${agreed} answers, refusals among them, agree between ${servers.length} servers`)
  const measured = await measure(options, servers, { world, databasePid: database.pid, steps })
  const about = { python: python?.description ?? null, node: process.version, ...options }
  const file = writeResults(join(bench, 'results'), new Date(), { about, connections, measured })
  const lines = [
    markdown(measured),
    '',
    python?.description ?? '',
    howBusy(),
    `All rounds: ${file}`,
  ]
  steps.say(`\n${lines.join('\n')}`)
}

/** Work of others takes caches and cores from all servers, and most from the one whose code is compiled as it runs. */
function howBusy(): string {
  const load = loadavg()[1] ?? 0
  const cores = cpus().length
  const warning = load > cores * 1.5 ? ': busy with other work, measure again when it is quiet' : ''
  return `Load of the machine over five minutes: ${load.toFixed(1)} on ${cores} cores${warning}`
}

type Surroundings = { world: World; databasePid: number; steps: Steps }

/** Round by round, endpoint by endpoint; the server that goes first changes with the round. */
async function measure(
  { rounds, seconds }: ApiOptions,
  servers: readonly ServerProcess[],
  { world, databasePid, steps }: Surroundings,
): Promise<Rounds[]> {
  const table = endpoints(world).flatMap(({ name, workload }) =>
    servers.map((server) => ({ endpoint: name, server, workload, rounds: [] as Rounds['rounds'] })),
  )
  await steps.step('warming up', async () => {
    for (const { server, workload } of table) {
      const load = { connections, requests: warmUpRequests }
      await measureRound(server, databasePid, workload, load)
    }
  })
  for (let round = 0; round < rounds; round += 1) {
    await steps.step(`round ${round + 1} of ${rounds}`, async () => {
      for (const entry of inTurn(table, servers.length, round)) {
        const load = { connections, seconds }
        entry.rounds.push(await measureRound(entry.server, databasePid, entry.workload, load))
      }
    })
  }
  return table.map(({ endpoint, server, rounds: all }) => ({
    endpoint,
    server: server.name,
    rounds: all,
  }))
}

/** Each endpoint's servers, beginning with another one each round. */
function inTurn<T>(table: readonly T[], servers: number, round: number): T[] {
  return table.map((_, index) => {
    const first = index - (index % servers)
    return table[first + (((index % servers) + round) % servers)] as T
  })
}
