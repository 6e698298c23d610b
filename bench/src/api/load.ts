import autocannon, { type LoadRequest, type LoadResult } from 'autocannon'
import { processorTime, residentMemory } from '../processors.ts'

/** What one server did in one round of one kind of request. */
export type Round = {
  requestsPerSecond: number
  /** Processor time of the server, user and system, microseconds a request. */
  cpuMicroseconds: number
  /** The same of the database server. */
  databaseMicroseconds: number
  p50Ms: number
  p99Ms: number
  memoryMegabytes: number
}

/** Asks for the requests of one connection; called once for each. */
export type Workload = (connection: number) => LoadRequest[]

export type Measured = { url: string; pid: number }

/** Callers at the same time, each with one request under way; for how long, or how many requests in all. */
export type Load = { connections: number; seconds?: number; requests?: number }

/** Puts a server under load once and says what that took. */
export async function measureRound(
  server: Measured,
  databasePid: number,
  workload: Workload,
  { connections, seconds, requests }: Load,
): Promise<Round> {
  const before = [processorTime(server.pid), processorTime(databasePid)] as const
  let connection = 0
  const result = await autocannon({
    url: server.url,
    connections,
    ...(requests === undefined ? { duration: seconds } : { amount: requests }),
    setupClient: (client) => client.setRequests(workload(connection++)),
  })
  const after = [processorTime(server.pid), processorTime(databasePid)] as const
  const answers = refuseFailures(server, result)
  return {
    requestsPerSecond: answers / result.duration,
    cpuMicroseconds: (after[0] - before[0]) / answers,
    databaseMicroseconds: (after[1] - before[1]) / answers,
    p50Ms: result.latency.p50,
    p99Ms: result.latency.p99,
    memoryMegabytes: residentMemory(server.pid),
  }
}

/** A refusal is cheaper than an answer: a round that has one measures something else. */
function refuseFailures(server: Measured, result: LoadResult): number {
  const answers = result['2xx']
  if (answers === 0 || result.non2xx + result.errors + result.timeouts > 0) {
    const statuses = Object.entries(result.statusCodeStats).map(
      ([s, { count }]) => `${count} x ${s}`,
    )
    throw new Error(
      `${server.url} failed under load: ${statuses.join(', ')}, ` +
        `${result.errors} errors, ${result.timeouts} time-outs`,
    )
  }
  return answers
}
