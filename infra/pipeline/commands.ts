import { execFile } from 'node:child_process'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import { workloads } from '../system/workloads.ts'
import { ageOf, readSnapshot, scan } from './advisories/scan.ts'
import { recall } from './code-rules/corpus.ts'
import { scanOwnTree } from './code-rules/own-tree.ts'
import type { Gate } from './gate.ts'
import { caught, mutations } from './mutations.ts'
import { readLockfile } from './packages/lockfile.ts'
import { packageRules } from './packages/rules.ts'
import { makeBill } from './packages/sbom.ts'
import { collect, type Digests } from './release/collect.ts'
import { look } from './release/look.ts'
import { refusals } from './release/release-gate.ts'
import { readFiles, readText } from './repository.ts'
import { verdicts } from './workflows/judges.ts'
import { workflowRules } from './workflows/rules.ts'
import { requiredChecks } from './workflows/settings-rules.ts'

/** What a command says: lines to read, and what was found wrong. */
export type Said = { lines: string[]; faults: string[] }

const judge = (gates: readonly Gate[]): Said => {
  const files = readFiles()
  const found = gates.map(({ name, find }) => ({ name, faults: find(files) }))
  return {
    lines: found.map(({ name, faults }) => `${faults.length === 0 ? '✓' : '✗'} ${name}`),
    faults: found.flatMap(({ faults }) => faults),
  }
}

function judgeWorkflows(): Said {
  const files = readFiles()
  const { lines, faults } = judge(workflowRules)
  const tried = mutations.map((mutation) => ({
    ...mutation,
    seen: caught(files, mutation).length > 0,
  }))
  const missed = tried
    .filter(({ seen }) => !seen)
    .map(({ file, to }) => `${file}: "${to}" is missed`)
  const table = tried.map(({ gate, file, to }) => `  ${file}: ${JSON.stringify(to)} → ${gate}`)
  const sum = `${tried.length - missed.length} of ${tried.length} broken fields are caught`
  const said = verdicts()
  const outside = said.map(({ tool, outcome }) => `${tool}: ${outcome}`)
  const theirs = said.flatMap(({ outcome, text }) => (outcome === 'faults' ? [text] : []))
  return {
    lines: [...lines, ...table, sum, ...outside],
    faults: [...faults, ...missed, ...theirs],
  }
}

function judgePackages(): Said {
  const { lines, faults } = judge(packageRules)
  const snapshot = readSnapshot(readText('infra/pipeline/advisories/data/snapshot.json'))
  const found = scan(snapshot, readLockfile(readFiles()).packages)
  const weak = found.map((one) => `${one.name} ${one.version}: ${one.id}, ${one.summary}`)
  return { lines: [...lines, ageOf(snapshot, Date.now()).words], faults: [...faults, ...weak] }
}

function judgeCode(): Said {
  const measured = recall()
  const { files, findings, unused } = scanOwnTree()
  const sum = (of: 'planted' | 'found') => measured.reduce((all, one) => all + one[of], 0)
  const [planted, found] = [sum('planted'), sum('found')]
  return {
    lines: [
      ...measured.map((one) => `  ${one.rule.padEnd(22)} ${one.found} of ${one.planted}`),
      `recall ${((100 * found) / planted).toFixed(1)} %: ${found} of ${planted} planted bugs`,
      `${files} files of ours, ${findings.length} findings`,
    ],
    faults: [
      ...(found === planted ? [] : ['planted bugs are missed']),
      ...findings.map(({ rule, path, line, text }) => `${path}:${line}: ${rule}: ${text}`),
      ...unused.map((one) => `no longer needed: ${one}`),
    ],
  }
}

async function writeBill(file: string): Promise<Said> {
  const bill = await makeBill()
  writeFileSync(file, `${JSON.stringify(bill, null, 2)}\n`)
  return { lines: [`${bill.components.length} components in ${file}`], faults: [] }
}

const written = z.strictObject({ name: z.string(), digest: z.string() })

function digestsIn(folder: string): Digests {
  const of = (kind: string) => {
    const files = readdirSync(folder).filter((file) => file.startsWith(`${kind}-`))
    const read = files.map((file) =>
      written.parse(JSON.parse(readFileSync(join(folder, file), 'utf8'))),
    )
    return Object.fromEntries(read.map(({ name, digest }) => [name, digest]))
  }
  return { pushed: of('pushed'), rebuilt: of('rebuilt') }
}

const ask = promisify(execFile)
const surroundings = z.object({
  GITHUB_REPOSITORY: z.string(),
  GITHUB_SHA: z.string(),
  GITHUB_REF_NAME: z.string(),
  REGISTRY: z.string(),
})

async function judgeRelease(folder: string, file: string): Promise<Said> {
  const given = surroundings.parse(process.env)
  const run = async (program: string, args: readonly string[]) =>
    (await ask(program, [...args], { maxBuffer: 64_000_000 })).stdout
  const place = {
    repository: given.GITHUB_REPOSITORY,
    commit: given.GITHUB_SHA,
    branch: given.GITHUB_REF_NAME,
    registry: given.REGISTRY,
  }
  const digests = digestsIn(folder)
  const record = await collect(run, place, digests)
  const images = [...new Set(Object.values(workloads).map(({ image }) => image))]
  const faults = refusals(record, { images, checks: requiredChecks(readFiles()), now: new Date() })
  if (faults.length === 0) {
    writeFileSync(file, `${JSON.stringify({ images: digests.pushed }, null, 2)}\n`)
  }
  return { lines: [JSON.stringify(record, null, 2)], faults }
}

/** Commands of the pipeline by name, with what each is given. */
export const commands: Readonly<Record<string, (...given: string[]) => Said | Promise<Said>>> = {
  workflows: judgeWorkflows,
  packages: judgePackages,
  code: judgeCode,
  sbom: (file = 'girasol.cdx.json') => writeBill(file),
  release: (folder = 'digests', file = 'infra/k8s/release.json') => judgeRelease(folder, file),
  look: async (origin = '') => ({ lines: [origin], faults: await look(origin) }),
}
