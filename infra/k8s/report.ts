import { createHash } from 'node:crypto'
import type { Environment } from '../system/environments.ts'
import { faultsIn } from './gates/gates.ts'
import { verdicts } from './judges/judges.ts'
import { reachOf, reachTable } from './reach/matrix.ts'
import { manifestsOf, synthesiseManifests } from './synthesise.ts'

/** What came of an environment's manifests: lines for people, and what is wrong with them. */
export type Report = { lines: string[]; faults: string[] }

const fingerprint = (files: readonly { text: string }[]) =>
  createHash('sha256')
    .update(files.map(({ text }) => text).join('\n---\n'))
    .digest('hex')

/** Writes the manifests of an environment into `folder` and has them judged by our gates and by the tools that are installed. */
export function reportManifests(environment: Environment, folder: string): Report {
  const begin = performance.now()
  const files = synthesiseManifests(environment, folder)
  const seconds = (performance.now() - begin) / 1000
  const objects = files.flatMap((file) => file.objects)
  const judged = verdicts(folder)
  return {
    lines: [
      `${environment.name}: ${objects.length} manifests in ${files.length} charts, ${seconds.toFixed(1)} s`,
      reachTable(reachOf(objects, environment), environment, objects),
      ...judged.map(({ tool, outcome }) => `${tool}: ${outcome}`),
    ],
    faults: [
      ...faultsIn(objects, environment),
      ...(fingerprint(files) === fingerprint(manifestsOf(environment))
        ? []
        : ['a second synthesis differs from the first']),
      ...(seconds > 5 ? [`synthesis took ${seconds.toFixed(1)} s`] : []),
      ...judged
        .filter(({ outcome }) => outcome === 'faults')
        .map(({ tool, text }) => `${tool}: ${text}`),
    ],
  }
}
