import { parseArgs } from 'node:util'
import { findChecks, isMeant } from './find-checks.ts'
import { prove } from './prove/prove.ts'
import { brokenOutcomes, printOutcome, printSummary, writeCounts, writeOutcomes } from './report.ts'
import { runChecks } from './run-checks.ts'

const { values: asked } = parseArgs({
  options: {
    only: { type: 'string', multiple: true, default: [] },
    prove: { type: 'boolean', default: false },
    jobs: { type: 'string', default: '2' },
    outcomes: { type: 'string', default: 'audit/results/audit.json' },
    counts: { type: 'string' },
  },
})

const found = await findChecks()
const checks = found.checks.filter((check) => isMeant(asked.only, check))
// What cannot be loaded cannot be asked for by its id, so it only counts when everything was asked for.
const broken = asked.only.length === 0 ? brokenOutcomes(found.broken) : []
for (const { file, reason } of found.broken) console.log(`✗ ${file} cannot be loaded: ${reason}`)

if (checks.length === 0) console.log(`no check is called ${asked.only.join(', ')}`)
const succeeded =
  checks.length > 0 && (asked.prove ? await prove(checks, Number(asked.jobs)) : await audit())
// What a check left open must not keep the program from ending.
process.exit(succeeded && broken.length === 0 ? 0 : 1)

async function audit(): Promise<boolean> {
  const began = performance.now()
  const outcomes = [...broken, ...(await runChecks(checks, Number(asked.jobs), printOutcome))]
  printSummary(outcomes, (performance.now() - began) / 1000)
  writeOutcomes(asked.outcomes, outcomes)
  if (asked.counts) writeCounts(asked.counts, outcomes)
  return outcomes.every(({ verdict }) => verdict === 'proved')
}
