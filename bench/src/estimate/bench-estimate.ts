import { createEstimator, type Estimator, openSurroundings } from '@girasol/estimate'
import { dataOf, siteOf } from '../../../packages/estimate/src/home.fixture.ts'
import { spread } from '../api/figures.ts'
import { around, changes, house } from './changes.ts'

/** A change is to be answered within this, milliseconds. */
const aimMs = 50
const places = { 'open sky': openSurroundings, 'trees, chimney, neighbour': around }
const data = dataOf('boston')
const site = siteOf('boston')

/**
 * How long the whole estimate of a house of four planes takes after one change, its other parts
 * known from before: in processor time, which a busy machine does not stretch as much.
 */
export function benchEstimate({ rounds }: { rounds: number }): void {
  for (const level of ['coarse', 'fine'] as const) {
    for (const [around, surroundings] of Object.entries(places)) {
      const before = house(surroundings)
      const first = () => void createEstimator(site).compute(before, data, level)
      first()
      const rows = [row('the first answer', repeated(rounds, first), null)]
      for (const [name, change] of Object.entries(changes)) {
        if (name === 'a tree moved' && surroundings.trees.length === 0) continue
        const times = timesOf(rounds, (estimator, round) => {
          estimator.compute(before, data, level)
          return () => void estimator.compute(change(before, round), data, level)
        })
        rows.push(row(name, times, aimMs))
      }
      console.log(`\n${level}, ${around}: milliseconds of processor time, ${rounds} rounds\n`)
      console.log(rows.join('\n'))
    }
  }
}

/** Each round: an estimator that has answered before, then the change alone is measured. */
function timesOf(
  rounds: number,
  prepare: (estimator: Estimator, round: number) => () => void,
): number[] {
  const estimator = createEstimator(site)
  prepare(estimator, rounds)()
  return Array.from({ length: rounds }, (_, round) => spent(prepare(estimator, round)))
}

function repeated(rounds: number, work: () => void): number[] {
  return Array.from({ length: rounds }, () => spent(work))
}

/** Processor time of this thread, ms. */
function spent(work: () => void): number {
  const before = process.threadCpuUsage()
  work()
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000
}

function row(name: string, times: readonly number[], aim: number | null): string {
  const { median, max } = spread(times)
  const shown = `p50 ${shownMs(median)}   worst ${shownMs(max)}`
  const met = aim === null ? '' : `  aim ${aim}: ${median < aim ? 'met' : 'not met'}`
  return `${name.padEnd(20)} ${shown}${met}`
}

function shownMs(ms: number): string {
  return ms.toFixed(1).padStart(6)
}
