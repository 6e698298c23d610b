import { App } from 'aws-cdk-lib'
import flags from 'aws-cdk-lib/recommended-feature-flags.json' with { type: 'json' }
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Environment, environments } from '../../system/environments.ts'
import { allStacks } from '../stacks/all.ts'
import { components } from './components.ts'
import { free } from './free.ts'
import { readPlan } from './plan.ts'
import { pricesOf } from './prices.ts'
import { costOf, costText } from './table.ts'

const root = mkdtempSync(join(tmpdir(), 'girasol-cost-'))
const folderOf = (environment: Environment) => join(root, environment.name)

beforeAll(() => {
  for (const environment of environments) {
    const app = new App({
      outdir: folderOf(environment),
      context: flags,
      analyticsReporting: false,
    })
    allStacks(app, environment)
    app.synth()
  }
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

describe.each(environments)('the cost of the plan of $name', (environment) => {
  const plan = () => readPlan(folderOf(environment))

  it('knows for every kind of resource what it costs, or that it is free', () => {
    expect(costOf(environment, plan()).unpriced).toEqual([])
  })

  it('notices a kind that nobody priced', () => {
    const more = [...plan(), { type: 'AWS::SageMaker::Endpoint', properties: {} }]
    expect(costOf(environment, more).unpriced).toEqual(['AWS::SageMaker::Endpoint'])
  })

  it('stays within the budget of the environment, and is no less than a cluster and a database', () => {
    const { usd } = costOf(environment, plan())
    expect(usd).toBeGreaterThan(500)
    expect(usd).toBeLessThan(environment.budgetUsd)
  })

  it('grows with what is planned: one load balancer more is one more to pay', () => {
    const balancer = plan().find(({ type }) => type === 'AWS::ElasticLoadBalancingV2::LoadBalancer')
    const more = costOf(environment, [...plan(), ...(balancer ? [balancer] : [])])
    expect(more.usd - costOf(environment, plan()).usd).toBeCloseTo(22.27, 2)
  })

  it('costs nothing where nothing is planned', () => {
    expect(costOf(environment, []).usd).toBe(0)
  })

  it('counts no kind twice and calls none free that is priced', () => {
    const kinds = components.flatMap((component) => component.kinds)
    expect(new Set(kinds).size).toBe(kinds.length)
    expect(kinds.filter((kind) => free.has(kind))).toEqual([])
  })

  it('says from when its prices are, and which part is estimated', () => {
    const text = costText(environment, folderOf(environment))
    expect(text).toContain(`prices of ${pricesOf}`)
    expect(text).toMatch(/Guarded way out .*of it estimated/)
  })
})
