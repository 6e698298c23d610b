import './leave-with-parent.ts'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { verdicts } from '../infra/aws/judges.ts'
import { type Finding, synthesise } from '../infra/aws/synthesise.ts'
import { fingerprint, summarise } from '../infra/aws/summary.ts'
import { reportManifests } from '../infra/k8s/report.ts'
import { type Environment, environments } from '../infra/system/environments.ts'
import { state } from './project.ts'

/** `npm run infra`: the plan of every environment, judged by every rule pack, and the manifests. Ends with 1 when anything was found. */
const output = join(state, 'infra')
let faults = 0
for (const environment of environments) faults += planOf(environment)
for (const environment of environments) faults += manifestsOf(environment)
process.exitCode = faults > 0 ? 1 : 0

function planOf(environment: Environment): number {
  const folder = join(output, 'aws', environment.name)
  const start = performance.now()
  const findings = synthesise(environment, folder)
  const seconds = since(start)
  const found = [...findings, ...twice(environment, fingerprint(folder))]
  const stacks = summarise(folder)
  console.log(`\n${environment.name}: ${stacks.length} stacks in ${seconds} s\n`)
  console.table(
    Object.fromEntries(
      stacks.map(({ stack, resources, suppressions }) => [
        stack,
        {
          resources,
          findings: found.filter(({ paths }) => paths.some((path) => path.startsWith(`${stack}/`)))
            .length,
          suppressions: suppressions.length,
        },
      ]),
    ),
  )
  for (const { rule, paths, text } of found) console.error(`  ${rule}: ${paths.join(', ')} ${text}`)
  return found.length + judged(folder)
}

/** Tools from outside judge the templates where they are installed. */
function judged(folder: string): number {
  const all = verdicts(folder)
  for (const { tool, outcome } of all) console.log(`${tool}: ${outcome}`)
  const faults = all.filter(({ outcome }) => outcome === 'faults')
  for (const { tool, text } of faults) console.error(`  ${tool}: ${text}`)
  return faults.length
}

/** The same plan written once more must be the same to the byte. */
function twice(environment: Environment, first: string): readonly Finding[] {
  const folder = mkdtempSync(join(tmpdir(), 'girasol-infra-'))
  synthesise(environment, folder)
  const same = fingerprint(folder) === first
  rmSync(folder, { recursive: true })
  const text = 'a second synthesis differs from the first'
  return same ? [] : [{ rule: 'determinism', severity: 'error', paths: [], text }]
}

function manifestsOf(environment: Environment): number {
  const report = reportManifests(environment, join(output, 'k8s', environment.name))
  console.log(`\n${report.lines.join('\n')}`)
  for (const fault of report.faults) console.error(`  ${fault}`)
  return report.faults.length
}

function since(start: number): string {
  return ((performance.now() - start) / 1000).toFixed(1)
}
