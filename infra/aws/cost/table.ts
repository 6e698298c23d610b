import type { Environment } from '../../system/environments.ts'
import { type Component, components } from './components.ts'
import { free } from './free.ts'
import { type Planned, readPlan } from './plan.ts'
import { type Price, prices, pricesOf } from './prices.ts'

type CostTable = {
  environment: Environment['name']
  /** US dollars a month by component, the dearest first, with how much of it rests on estimates. */
  rows: readonly { component: string; usd: number; estimatedUsd: number }[]
  usd: number
  /** Kinds of the plan that have no price and are not known to be free. */
  unpriced: readonly string[]
}

/** What a month costs at a small start, US dollars in us-east-1, from every resource of the plan. */
export function costOf(environment: Environment, plan: readonly Planned[]): CostTable {
  const rows = components
    .map((component) => row(component, plan, environment))
    .toSorted((a, b) => b.usd - a.usd)
  const priced = new Set(components.flatMap(({ kinds }) => kinds))
  const unpriced = plan
    .map(({ type }) => type)
    .filter((type) => !priced.has(type) && !free.has(type))
  return {
    environment: environment.name,
    rows,
    usd: rows.reduce((total, { usd }) => total + usd, 0),
    unpriced: [...new Set(unpriced)].toSorted(),
  }
}

function row(component: Component, plan: readonly Planned[], environment: Environment) {
  let usd = 0
  let estimatedUsd = 0
  for (const use of component.uses(plan, environment)) {
    const price: Price = prices[use.price]
    usd += price.usd * use.units
    if (price.basis === 'estimate') estimatedUsd += price.usd * use.units
  }
  return { component: component.name, usd, estimatedUsd }
}

const whole = (usd: number) => String(Math.round(usd)).padStart(6)

/** The table as lines of text, for the plan in `folder`. */
export function costText(environment: Environment, folder: string): string {
  const { rows, usd, unpriced } = costOf(environment, readPlan(folder))
  const lines = rows.map(
    ({ component, usd: each, estimatedUsd }) =>
      `  ${component.padEnd(24)}${whole(each)}${estimatedUsd > 0 ? `  of it estimated ${Math.round(estimatedUsd)}` : ''}`,
  )
  return [
    `${environment.name}: USD a month at a small start (prices of ${pricesOf}, without tax and discounts)`,
    ...lines,
    `  ${'Sum'.padEnd(24)}${whole(usd)}  of ${environment.budgetUsd} that may be spent`,
    ...(unpriced.length > 0 ? [`  Without a price: ${unpriced.join(', ')}`] : []),
  ].join('\n')
}
