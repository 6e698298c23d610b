import { App, Validations } from 'aws-cdk-lib'
import flags from 'aws-cdk-lib/recommended-feature-flags.json' with { type: 'json' }
import {
  AwsSolutionsChecks,
  HIPAASecurityChecks,
  NIST80053R5Checks,
  PCIDSS321Checks,
} from 'cdk-nag'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Environment } from '../system/environments.ts'
import { houseFaults } from './nag/house-check.ts'
import { acknowledge, ledger, ledgerFaults } from './nag/ledger.ts'
import { allStacks } from './stacks/all.ts'
import { readTemplates } from './summary.ts'

/** Something that a rule pack found and nobody answered for. */
export type Finding = { rule: string; severity: string; paths: readonly string[]; text: string }

const packs = [AwsSolutionsChecks, NIST80053R5Checks, PCIDSS321Checks, HIPAASecurityChecks] as const

/**
 * Writes the templates of every stack of an environment into `folder` (emptied first), and returns what nobody answered for:
 * findings of the rule packs and of CloudFormation's own validation, and faults of the ledger. Throws when synthesis itself fails.
 */
export function synthesise(
  environment: Environment,
  folder: string,
  answers = ledger,
  now = new Date(),
): readonly Finding[] {
  rmSync(folder, { recursive: true, force: true })
  const context = { ...flags, 'aws:cdk:enable-path-metadata': true }
  const app = new App({ outdir: folder, context, analyticsReporting: false, stackTraces: false })
  allStacks(app, environment)
  acknowledge(app, answers)
  const options = { writeSuppressionsToCloudFormation: true }
  const [first, ...rest] = packs
  Validations.of(app).addPlugins(new first(app, options), ...rest.map((Pack) => new Pack(app)))
  const fault = faultOf(() => app.synth())
  const findings = readFindings(join(folder, 'validation-report.json'))
  if (fault && findings.length === 0) throw fault
  return [...findings, ...houseFindings(folder), ...ledgerFaults(answers, now).map(faultyLedger)]
}

function houseFindings(folder: string): readonly Finding[] {
  return readTemplates(folder).flatMap(({ stack, template }) =>
    houseFaults(template).map(({ rule, resource, text }) => ({
      rule,
      severity: 'error',
      paths: [`${stack}/${resource}`],
      text,
    })),
  )
}

const faultyLedger = (text: string): Finding => ({
  rule: 'ledger',
  severity: 'error',
  paths: [],
  text,
})

function faultOf(run: () => unknown): Error | null {
  try {
    run()
    return null
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

type Report = {
  pluginReports: {
    violations: {
      ruleName: string
      severity: string
      description: string
      violatingConstructs: { constructPath: string }[]
    }[]
  }[]
}

function readFindings(path: string): readonly Finding[] {
  if (!existsSync(path)) return []
  const { pluginReports }: Report = JSON.parse(readFileSync(path, 'utf8'))
  return pluginReports.flatMap(({ violations }) =>
    violations.map(({ ruleName, severity, description, violatingConstructs }) => ({
      rule: ruleName,
      severity,
      paths: violatingConstructs.map(({ constructPath }) => constructPath),
      text: description,
    })),
  )
}
