import { join } from 'node:path'
import { prepareSite, simulatePlane } from '@girasol/pv-model'
import { makeSteps } from '../../../launch/steps.ts'
import { writeResults } from '../api/report.ts'
import { bundleSize } from './bundle-size.ts'
import { packagedYears, roofPlanes } from './inputs.ts'
import { measureRound, type Round } from './measures.ts'
import { askPeer, type PeerAnswer, type PeerSite, peerPython } from './peer.ts'
import { type Peer, report } from './report.ts'

const results = join(import.meta.dirname, '..', '..', 'results')
const planesPerStation = 6
/** Both compute the same model: more than this apart, and something else is measured. */
const mostApart = 0.001

/** How long the solar model takes, how large it is for a browser, and NREL's own engine in the same run. */
export async function benchModel({ rounds }: { rounds: number }): Promise<void> {
  const steps = makeSteps()
  const python = await peerPython(process.env.GIRASOL_BENCH_PYSAM)
  const sites = peerSites()
  const bundle = await steps.step('bundle for a browser', bundleSize)
  await steps.step('warming up', () => measureRound())
  const measured: Round[] = []
  const answers: PeerAnswer[] = []
  for (let round = 0; round < rounds; round++) {
    await steps.step(`round ${round + 1} of ${rounds}`, async () => {
      measured.push(await measureRound())
      if (python !== null) answers.push(await askPeer(python, sites))
    })
  }
  const peer = python === null ? null : peerOf(answers, sites)
  const outcome = { rounds, measured, bundle, peer }
  const file = writeResults(results, new Date(), outcome, 'pv')
  steps.say(`\n${report(measured, bundle, peer)}\n\nAll rounds: ${file}`)
}

/** The peer takes weather from memory only with the minute at which it holds: our stations of that kind. */
function peerSites(): PeerSite[] {
  const planes = roofPlanes(planesPerStation)
  return packagedYears()
    .filter(({ minute }) => minute !== null)
    .map((weather) => ({ weather, planes }))
}

/** The peer's mean of each round, once its yields are seen to be ours. */
function peerOf(answers: readonly PeerAnswer[], sites: readonly PeerSite[]): Peer {
  const ours = sites.flatMap(({ weather, planes }) =>
    planes.map((plane) => simulatePlane(prepareSite(weather), plane).annualKwh),
  )
  const apart = answers.flatMap(({ runs }) =>
    runs.map(({ kwh }, index) => Math.abs(kwh / (ours[index] ?? 0) - 1)),
  )
  const worst = Math.max(...apart)
  if (!(worst <= mostApart)) {
    throw new Error(`the peer's yields are up to ${(100 * worst).toFixed(2)} % from ours`)
  }
  const mean = ({ runs }: PeerAnswer) => runs.reduce((sum, { ms }) => sum + ms, 0) / runs.length
  return { version: answers[0]?.version ?? '', apart: worst, ms: answers.map(mean) }
}
