import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { PlannedTemplate } from './nag/house-check.ts'

/** A stack as it was written: what it holds, and which answers to rule packs stand in it. */
export type StackSummary = {
  stack: string
  resources: number
  suppressions: readonly WrittenSuppression[]
}

/** An answer as it stands in a template. */
export type WrittenSuppression = { id: string; path: string; reason: string }

type Metadata = {
  'aws:cdk:path'?: string
  cdk_nag?: { rules_to_suppress: { id: string; reason: string }[] }
}

const ending = '.template.json'

/** The templates that `synthesise` wrote into `folder`, by stack. */
export function readTemplates(folder: string): { stack: string; template: PlannedTemplate }[] {
  const files = globSync(`*${ending}`, { cwd: folder }).toSorted()
  return files.map((file) => ({
    stack: basename(file, ending),
    template: JSON.parse(readFileSync(join(folder, file), 'utf8')),
  }))
}

/** Counts what `synthesise` wrote into `folder`. */
export function summarise(folder: string): readonly StackSummary[] {
  return readTemplates(folder).map(({ stack, template: { Resources = {} } }) => ({
    stack,
    resources: Object.keys(Resources).length,
    suppressions: Object.values(Resources).flatMap(({ Metadata }) => written(Metadata)),
  }))
}

function written(metadata: Metadata = {}): WrittenSuppression[] {
  const path = metadata['aws:cdk:path'] ?? ''
  const rules = metadata.cdk_nag?.rules_to_suppress ?? []
  return rules.map(({ id, reason }) => ({ id, path, reason }))
}

/** Where CDK notes down which line of which program made what: the same plan asked for from elsewhere has other lines. */
const callStacks = /(?:\.metadata|^validation-report)\.json$/

/** One fingerprint of the plan in `folder`: templates, lists of assets, manifest and tree. The same plan twice has the same. */
export function fingerprint(folder: string): string {
  const hash = createHash('sha256')
  const entries = globSync('**/*', { cwd: folder, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && !callStacks.test(entry.name))
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).toSorted()
  for (const path of paths) {
    hash.update(path.slice(folder.length)).update('\0').update(readFileSync(path)).update('\0')
  }
  return hash.digest('hex')
}
