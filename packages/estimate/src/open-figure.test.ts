import { recompute } from '@girasol/economics'
import { describe, expect, it } from 'vitest'
import { dataOf, inputsOf, siteOf } from './home.fixture.ts'
import { type ComputedEstimate, computeEstimate, openFigure, type ShownFigure } from './index.ts'

const inputs = inputsOf('portland')
const computed = computeEstimate(
  siteOf('portland'),
  {
    ...inputs,
    battery: { capacityKwh: 10, powerKw: 5, mode: 'selfConsumption' },
    adders: ['tallRoof'],
    finance: {
      ...inputs.finance,
      loan: { aprPct: 6, years: 20, financedPct: 100, dealerFeePct: 10 },
    },
  },
  dataOf('portland'),
)

/** Every figure that can be opened, with the number that is shown for it. */
function shown({ result }: ComputedEstimate): [ShownFigure, number | null][] {
  const { price, bills, money, co2 } = result
  const change = (code: string) => result.verdict.changes.find((one) => one.code === code)
  const [cost, worth] = [change('systemCostsAtMost'), change('powerIsWorthAtLeast')]
  return [
    ['annualKwh', result.annualKwh],
    ['plane.plane-1', result.planes[0]?.annualKwh ?? null],
    ['totalCents', price.totalCents],
    ['nationalTotalCents', price.nationalTotalCents],
    ['line.overhead', price.lines.find(({ code }) => code === 'overhead')?.cents ?? null],
    ['line.battery', price.lines.find(({ code }) => code === 'battery')?.cents ?? null],
    [
      'publicLine.overhead',
      price.lines.find(({ code }) => code === 'overhead')?.nationalCents ?? null,
    ],
    ['billWithoutCents', bills.withoutCents],
    ['billWithCents', bills.withCents],
    ['firstYearSavingsCents', money.firstYearSavingsCents],
    ['paybackYears', money.paybackYears],
    ['netPresentValueCents', money.netPresentValueCents],
    ['internalRatePct', money.internalRatePct],
    ['levelCostTenthCents', money.levelCostTenthCents / 10],
    ['totalPaidCents', money.totalPaidCents],
    ['lifetimeGainCents', money.lifetimeGainCents],
    ['year.7', money.rows[7]?.netCents ?? null],
    ['co2KgPerYear', co2?.kgPerYear ?? null],
    ['systemCostsAtMost', cost?.code === 'systemCostsAtMost' ? cost.cents : 0],
    ['powerIsWorthAtLeast', worth?.code === 'powerIsWorthAtLeast' ? worth.centsPerKwh : 0],
  ]
}

describe('openFigure', () => {
  it.each(shown(computed))('opens %s down to what was given', (figure, value) => {
    const rows = openFigure(computed, figure)
    const root = rows.at(-1)
    if (root === undefined) throw new Error(`${figure} does not open`)
    if (value === null) expect(root.value).toBeNull()
    else expect(Math.abs((root.value ?? Number.NaN) - value)).toBeLessThanOrEqual(0.51)
    const figures: Parameters<typeof recompute>[0][] = []
    for (const { parts, ...row } of rows) {
      const own = parts.map((at) => figures[at])
      figures.push({ ...row, parts: own as Parameters<typeof recompute>[0]['parts'] })
      expect(recompute(figures[figures.length - 1] ?? (root as never))).toBe(row.value)
    }
  })

  it('opens the energy to the losses of each plane', () => {
    const ids = openFigure(computed, 'annualKwh').map(({ id }) => id)
    expect(ids).toContain('nominalEnergy.plane-1')
    expect(ids).toContain('loss.soiling.plane-1')
    expect(ids.slice(-2)).toEqual(['planeEnergy.plane-1', 'annualEnergy'])
  })

  it('has nothing to open for what the estimate does not hold', () => {
    for (const figure of ['line.gold', 'plane.none', 'year.99', 'year.x'] as const) {
      expect(openFigure(computed, figure)).toEqual([])
    }
    expect(openFigure(computed, 'toString' as ShownFigure)).toEqual([])
  })
})
