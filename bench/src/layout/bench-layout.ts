import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fixedRoofs } from '../../../packages/roof-layout/fixtures/roofs.ts'
import {
  layout,
  panelCount,
  setbackRule,
  setbacksOf,
  violations,
} from '../../../packages/roof-layout/src/index.ts'

type Stored = { id: string; panels: number; bound: number }

const optimaFile = join(import.meta.dirname, '../../../packages/roof-layout/fixtures/optima.json')

/**
 * How near `layout` comes to the exact optimum on the fixed set of roofs, what it breaks, and how long a plane takes: by the
 * clock, and in processor time, which a busy machine does not stretch as much.
 */
export function benchLayout({ rounds }: { rounds: number }): void {
  const optima = JSON.parse(readFileSync(optimaFile, 'utf8')) as Stored[]
  const best = new Map(optima.map((optimum) => [optimum.id, optimum]))
  const clock: number[] = []
  const processor: number[] = []
  let broken = 0
  let panels = 0
  for (const roof of fixedRoofs) layRoof(roof)
  for (let round = 0; round < rounds; round++) {
    for (const roof of fixedRoofs) {
      const measured = measure(() => layRoof(roof))
      clock.push(measured.clockMs)
      processor.push(measured.processorMs)
      if (round > 0) continue
      const count = panelCount(measured.result)
      panels += count
      broken += violations(measured.result, roof.plane).length
      const optimum = best.get(roof.plane.id)
      if (optimum && count < optimum.panels)
        console.log(`${roof.plane.id}: ${count} of ${optimum.panels} modules`)
    }
  }
  const optimal = optima.reduce((sum, optimum) => sum + optimum.panels, 0)
  const proven = optima.filter((optimum) => optimum.panels === optimum.bound).length
  console.log(
    [
      `${fixedRoofs.length} roofs, ${panels} modules of ${optimal} (${((100 * panels) / optimal).toFixed(2)} % of the optimum; ${proven} optima proven)`,
      `violations: ${broken}`,
      `a plane, clock: p50 ${percentile(clock, 0.5)} ms, p95 ${percentile(clock, 0.95)} ms`,
      `a plane, processor: p50 ${percentile(processor, 0.5)} ms, p95 ${percentile(processor, 0.95)} ms`,
    ].join('\n'),
  )
}

function layRoof({ plane, module, rule }: (typeof fixedRoofs)[number]) {
  return layout(plane, module, { setbacks: setbacksOf(setbackRule(rule), plane.pitchDeg) })
}

function measure<T>(work: () => T): { result: T; clockMs: number; processorMs: number } {
  const cpu = process.cpuUsage()
  const start = performance.now()
  const result = work()
  const clockMs = performance.now() - start
  const { user, system } = process.cpuUsage(cpu)
  return { result, clockMs, processorMs: (user + system) / 1000 }
}

function percentile(values: readonly number[], share: number): string {
  const sorted = values.toSorted((a, b) => a - b)
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1)
}
