import { App, Stack } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import flags from 'aws-cdk-lib/recommended-feature-flags.json' with { type: 'json' }
import { type Environment, environments } from '../system/environments.ts'
import type { PlannedTemplate } from './nag/house-check.ts'
import { acknowledge, ledger } from './nag/ledger.ts'
import { allStacks } from './stacks/all.ts'

/** Templates of an environment by stack, for tests; the rule packs do not run. */
export type Planned = Record<string, PlannedTemplate>

const plans = new Map<string, Planned>()

/** Plans an environment in memory, once. Whoever breaks a part takes a copy. */
export function planned(name: Environment['name']): Planned {
  const plan = plans.get(name) ?? planOf(name)
  plans.set(name, plan)
  return plan
}

function planOf(name: Environment['name']): Planned {
  const environment = environments.find((each) => each.name === name)
  if (environment === undefined) throw new Error(`No environment is called ${name}`)
  const context = { ...flags, '@aws-cdk/core:validateAgainstDefaultRules': false }
  const app = new App({ context, analyticsReporting: false, stackTraces: false })
  allStacks(app, environment)
  acknowledge(app, ledger)
  const stacks = app.node.children.filter((child) => child instanceof Stack)
  return Object.fromEntries(
    stacks.map((stack) => [stack.node.id, Template.fromStack(stack).toJSON() as PlannedTemplate]),
  )
}

/** Resources of a type in a template, by logical id. */
export function resourcesOf({ Resources = {} }: PlannedTemplate, type: string) {
  return Object.entries(Resources)
    .filter(([, { Type }]) => Type === type)
    .map(([id, { Properties = {} }]) => ({ id, properties: Properties as Record<string, unknown> }))
}
