import { processors } from './busy-share.ts'
import { names } from './candidates.ts'
import type { Written } from './writers.ts'

export type Round = Written & {
  round: number
  name: (typeof names)[number]
  /** Processor time per event, microseconds. */
  cost: { program: number; database: number }
  /** How long the oldest entry without a seal had waited, at each look: milliseconds. */
  delays: number[]
  /** From the last commit until everything had its seal: milliseconds. */
  lastMs: number
  /** Share of all processors that was at work meanwhile, others' work among it. */
  others: number
}

const aim = 5000
const [chained, ours, chainedChange, ourChange, ourGaps] = names

/** Medians over the rounds, and ratios of neighbours in time. */
export function printReport(rounds: readonly Round[], writers: number): string {
  const lines = names.map((name) => {
    const own = rounds.filter((round) => round.name === name)
    const delays = own.flatMap((round) => round.delays)
    const sealed = delays.length > 0
    return `| ${name} | ${figure(own.map(({ rate }) => rate))} | ${figure(own.map(({ cost }) => cost.program))} | ${figure(own.map(({ cost }) => cost.database))} | ${figure(
      own.map(({ p50 }) => p50),
      1,
    )} | ${figure(
      own.map(({ p99 }) => p99),
      1,
    )} | ${sealed ? figure(delays) : '-'} | ${sealed ? Math.max(...delays) : '-'} | ${sealed ? figure(own.map(({ lastMs }) => lastMs)) : '-'} |`
  })
  const best = Math.max(...ratesOf(rounds, ours))
  return [
    `${writers} writers, each waits for its commit; commits wait for the disk; ${processors} processors, ${Math.round(100 * median(rounds.map(({ others }) => others)))} % at work.`,
    '',
    '| | events/s | CPU µs per event: program | database | wait p50 ms | wait p99 ms | seal waits, median ms | seal waits, most ms | all sealed after ms |',
    '|---|---|---|---|---|---|---|---|---|',
    ...lines,
    '',
    `Ratios, median of neighbours in time: alone ${ratio(rounds, ours, chained)}, with a change ${ratio(rounds, ourChange, chainedChange)}, with gaps ${ratio(rounds, ourGaps, chainedChange)}.`,
    `The aim of ${aim} events per second alone: ${median(ratesOf(rounds, ours)) >= aim ? 'met' : 'not met'} by the median, best round ${Math.round(best)}.`,
  ].join('\n')
}

function ratesOf(rounds: readonly Round[], name: Round['name']): number[] {
  return rounds.filter((round) => round.name === name).map(({ rate }) => rate)
}

function ratio(rounds: readonly Round[], name: Round['name'], reference: Round['name']): string {
  const others = ratesOf(rounds, reference)
  const ratios = ratesOf(rounds, name).map((rate, index) => rate / others[index]!)
  return `${median(ratios).toFixed(1)}x`
}

function figure(values: readonly number[], digits = 0): string {
  return median(values).toFixed(digits)
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
