import { spread } from '../api/figures.ts'
import type { BundleSize } from './bundle-size.ts'
import { type MeasureName, measures, type Round } from './measures.ts'

/** NREL's engine: mean milliseconds of a run in each round, and how far its yields are from ours at most. */
export type Peer = { version: string; apart: number; ms: number[] }

const mostBundleBytes = 40_000

/** Markdown: our times with their aims, the peer beside them, and the size of the model. */
export function report(rounds: readonly Round[], bundle: BundleSize, peer: Peer | null): string {
  const rows = (Object.keys(measures) as MeasureName[]).map((name) => {
    const { name: what, aim } = measures[name]
    return `| ${what} | ${shown(rounds.map((round) => round[name]))} | ${aimed(rounds, name, aim)} |`
  })
  const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1)
  const fits = bundle.gzip < mostBundleBytes ? 'met' : 'not met'
  return `Processor time, ms; median (smallest to largest) of ${rounds.length} rounds. "Just begun" is by the clock.

| | ms | aim |
|---|---|---|
${rows.join('\n')}

The whole model for a browser, without weather: ${kilobytes(bundle.minified)} kB minified, ${kilobytes(bundle.gzip)} kB gzip, ${kilobytes(bundle.brotli)} kB brotli (aim under 40 kB compressed: ${fits}).

${peerLines(rounds, peer)}`
}

function aimed(rounds: readonly Round[], name: MeasureName, aim: number | null): string {
  if (aim === null) return '-'
  const { median } = spread(rounds.map((round) => round[name]))
  return `at most ${aim}: ${median <= aim ? 'met' : 'not met'}`
}

function peerLines(rounds: readonly Round[], peer: Peer | null): string {
  if (peer === null) {
    return 'NREL-PySAM: not measured (no Python with it; name one in GIRASOL_BENCH_PYSAM).'
  }
  const cold = rounds.map(
    (round, index) => (peer.ms[index] ?? Number.NaN) / (round.site + round.plane),
  )
  const cached = rounds.map((round, index) => (peer.ms[index] ?? Number.NaN) / round.plane)
  return `NREL-PySAM ${peer.version} (PVWatts v8, weather in memory), yields within ${(100 * peer.apart).toFixed(3)} % of ours: ${shown(peer.ms)} ms a run.
That is ${shown(cold, 0)} times ours with a cold site, ${shown(cached, 0)} times with a cached one.`
}

function shown(values: readonly number[], digits = 2): string {
  const { min, median, max } = spread(values)
  return `${median.toFixed(digits)} (${min.toFixed(digits)} to ${max.toFixed(digits)})`
}
