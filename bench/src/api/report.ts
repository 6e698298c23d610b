import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ratios, type Rounds, spread, type Spread } from './figures.ts'
import type { Round } from './load.ts'

/** The server that all others are compared with. */
export const ours = 'Girasol API'

/** Two Markdown tables: what each server did, and how many times better ours is. */
export function markdown(measured: readonly Rounds[]): string {
  const endpoints = [...new Set(measured.map(({ endpoint }) => endpoint))]
  const head = [
    '| endpoint | server | CPU µs/request | requests/s | p50 ms | p99 ms | database µs/request | memory MB |',
    '|---|---|---|---|---|---|---|---|',
  ]
  const rows = measured.map(
    ({ endpoint, server, rounds }) => `| ${endpoint} | ${server} | ${figures(rounds)} |`,
  )
  const ratioHead = [
    '| endpoint | compared with | CPU per request: times less | requests per second: times more |',
    '|---|---|---|---|',
  ]
  const ratioRows = endpoints.flatMap((endpoint) => ratioLines(endpoint, measured))
  return `Each figure: median (smallest to largest round).

${[...head, ...rows].join('\n')}

${ours} against each, round by round: median (smallest to largest).

${[...ratioHead, ...ratioRows].join('\n')}`
}

function figures(rounds: readonly Round[]): string {
  const of = (pick: (round: Round) => number, digits = 0) =>
    shown(spread(rounds.map((round) => pick(round))), digits)
  return [
    of((round) => round.cpuMicroseconds),
    of((round) => round.requestsPerSecond),
    of((round) => round.p50Ms),
    of((round) => round.p99Ms),
    of((round) => round.databaseMicroseconds),
    String(Math.round(Math.max(...rounds.map(({ memoryMegabytes }) => memoryMegabytes)))),
  ].join(' | ')
}

function ratioLines(endpoint: string, measured: readonly Rounds[]): string[] {
  const here = measured.filter((entry) => entry.endpoint === endpoint)
  const mine = here.find(({ server }) => server === ours)
  if (!mine) return []
  return here
    .filter((entry) => entry !== mine)
    .map(({ server, rounds }) => {
      const { cpu, requests } = ratios(mine.rounds, rounds)
      return `| ${endpoint} | ${server} | ${times(cpu)} | ${times(requests)} |`
    })
}

function times({ min, median, max }: Spread): string {
  return `**${median.toFixed(1)}x** (${min.toFixed(1)} to ${max.toFixed(1)})`
}

function shown({ min, median, max }: Spread, digits: number): string {
  return `${median.toFixed(digits)} (${min.toFixed(digits)} to ${max.toFixed(digits)})`
}

/** Writes all rounds as JSON under `folder`, named by the moment; answers the file's path. */
export function writeResults(folder: string, now: Date, results: object, kind = 'api'): string {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `${kind}-${now.toISOString().replaceAll(/[:.]/g, '-')}.json`)
  writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`)
  return file
}
