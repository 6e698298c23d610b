import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyPlan } from '../../testing/any-plan.ts'
import {
  type AnyExplained,
  BadInput,
  derived,
  figureTable,
  given,
  moneyFigures,
  recompute,
} from '../index.ts'

/** All figures at and below one. */
function figuresOf(root: AnyExplained): Set<AnyExplained> {
  const seen = new Set<AnyExplained>()
  const visit = (figure: AnyExplained) => {
    if (seen.has(figure)) return
    seen.add(figure)
    figure.parts.forEach(visit)
  }
  visit(root)
  return seen
}

/** A figure that claims an equation and shows no parts; a sum of nothing is none. */
function isDeadEnd({ equation, parts, value }: AnyExplained): boolean {
  return equation !== 'given' && parts.length === 0 && value !== 0
}

describe('explained figures', () => {
  it('follow from their parts, in every tree of any plan', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        for (const root of Object.values(moneyFigures(plan).trees)) {
          const figures = [...figuresOf(root)]
          expect(figures.filter((figure) => recompute(figure) !== figure.value)).toEqual([])
          expect(figures.filter(isDeadEnd)).toEqual([])
        }
      }),
      { numRuns: 60 },
    )
  })

  it('say for payback, bill savings and loan where each comes from', () => {
    const [plan] = fc.sample(anyPlan, { numRuns: 1, seed: 7 })
    if (plan === undefined) return
    const loan = {
      aprPct: 6,
      years: 10,
      paymentsPerYear: 12,
      financedPct: 80,
      dealerFeePct: 10,
    } as const
    const { trees } = moneyFigures({ ...plan, loan })
    const ids = [...figuresOf(trees.netPresentValueCents)].map(({ id }) => id)
    expect(ids).toEqual(
      expect.arrayContaining([
        'price',
        'savingsFirstYear',
        'degradation',
        'dealerFeeShare',
        'loanRate',
        'discountRate',
      ]),
    )
    expect([...figuresOf(trees.paybackYears)].map(({ id }) => id)).not.toContain('loanRate')
  })

  it('become rows: parts before what is made of them, shared parts once', () => {
    const shared = given('shared', 3, 'count')
    const root = derived('root', 'count', 'sum', [
      derived('left', 'count', 'product', [shared, shared]),
      shared,
    ])
    const rows = figureTable(root)
    expect(rows.map(({ id, value, parts }) => [id, value, parts])).toEqual([
      ['shared', 3, []],
      ['left', 9, [0, 0]],
      ['root', 12, [1, 0]],
    ])
  })

  it('are finite or refused', () => {
    expect(() => given('price', Number.NaN, 'cents')).toThrow(BadInput)
    const huge = given('huge', 1e300, 'cents')
    expect(() => derived('more', 'cents', 'product', [huge, huge])).toThrow(BadInput)
  })
})
