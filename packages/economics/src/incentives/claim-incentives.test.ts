import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { usualPlan } from '../../testing/any-plan.ts'
import {
  claimIncentives,
  given,
  type IncentiveBook,
  type IncentiveRow,
  type IncentiveSituation,
  incentiveStatus,
  moneyFigures,
} from '../index.ts'

const path = join(import.meta.dirname, '../../../solar-data/data/incentives.json')
const book = JSON.parse(readFileSync(path, 'utf8')) as IncentiveBook
const base = { price: given('price', 2_000_000, 'cents'), kwDc: 8, yearlyKwh: [10_000, 9950, 9900] }
const us: IncentiveSituation = {
  jurisdictions: ['US', 'US-AZ'],
  completedOn: '2026-11-24',
  ownership: 'owner',
}
const claim = (
  ids: string[],
  situation: IncentiveSituation,
  rows: readonly IncentiveRow[] = book.rows,
) => claimIncentives(rows, ids, situation, base)
const amounts = (result: ReturnType<typeof claim>) =>
  result.payments.map(({ code, year, cents }) => [
    code,
    year,
    typeof cents === 'number' ? cents : cents.value,
  ])

const row: IncentiveRow = {
  id: 'grant',
  jurisdiction: 'US-AZ',
  kind: 'amount',
  value: 100_000,
  baseCapCents: null,
  capCents: null,
  from: '2020-01-01',
  until: null,
  ownership: 'owner',
  whoGets: 'household',
  order: 1,
  paidInYear: 0,
  conditions: [],
  source: 'test',
}

describe('the incentive rows', () => {
  it('each name a source, their dates and who gets them', () => {
    for (const one of book.rows) {
      expect(book.sources[one.source]?.date, one.id).toMatch(/^20\d\d-\d\d-\d\d$/)
      expect(one.from < (one.until ?? '9')).toBe(true)
      expect(['household', 'systemOwner']).toContain(one.whoGets)
    }
  })

  it('never give the US homeowner credit for a system completed after 2025, whatever is claimed', () => {
    const day = fc
      .date({ min: new Date('2026-01-01'), max: new Date('2080-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    fc.assert(
      fc.property(day, (completedOn) => {
        const result = claim(
          book.rows.map(({ id }) => id),
          { ...us, completedOn },
        )
        expect(result.payments).toEqual([])
        expect(result.refused.find(({ id }) => id === 'us25D')?.status).toBe('ended')
      }),
    )
    expect(amounts(claim(['us25D'], { ...us, completedOn: '2025-12-31' }))).toEqual([
      ['us25D', 1, 600_000],
    ])
  })

  it('leave the credit of a leased system to its owner, and end it with 2027', () => {
    const e48 = book.rows.find(({ id }) => id === 'us48E')
    const leased = { ...us, ownership: 'thirdParty' } as const
    expect(e48 && incentiveStatus(e48, leased)).toBe('notForHousehold')
    expect(e48 && incentiveStatus(e48, { ...leased, completedOn: '2028-01-01' })).toBe('ended')
    expect(e48 && incentiveStatus(e48, us)).toBe('otherOwnership')
  })

  it('count at most the base of the Spanish deductions, while they ran', () => {
    const es = { jurisdictions: ['ES'], ownership: 'owner' } as const
    expect(amounts(claim(['esIrpf40'], { ...es, completedOn: '2024-06-01' }))).toEqual([
      ['esIrpf40', 1, 300_000],
    ])
    expect(claim(['esIrpf40'], { ...es, completedOn: '2026-06-01' }).refused[0]?.status).toBe(
      'ended',
    )
  })
})

describe('claimIncentives', () => {
  it('gives nothing that is not claimed', () => {
    expect(claim([], { ...us, completedOn: '2024-01-01' })).toEqual({ payments: [], refused: [] })
  })

  it('takes rows in order; what is paid lowers what a later percent row counts', () => {
    const later = {
      ...row,
      id: 'credit',
      kind: 'percent',
      value: 25,
      order: 2,
      capCents: 400_000,
      paidInYear: 1,
    } as const
    const kwh = {
      ...row,
      id: 'perKwh',
      kind: 'production',
      value: 5,
      order: 3,
      paidInYear: 2,
      years: 2,
      capCents: 49_600,
    } as const
    const watt = { ...row, id: 'perWatt', kind: 'perWatt', value: 10, order: 0 } as const
    const result = claim(['perKwh', 'credit', 'grant', 'perWatt'], us, [row, later, kwh, watt])
    expect(amounts(result)).toEqual([
      ['perWatt', 0, 80_000],
      ['grant', 0, 100_000],
      ['credit', 1, 400_000],
      ['perKwh', 2, 49_600],
      ['perKwh', 3, 49_500],
    ])
  })

  it('never pays more than the price at once, and flows into the plan', () => {
    const huge = { ...row, value: 9_000_000 }
    const { payments } = claim(['grant'], us, [huge])
    const figures = moneyFigures({ ...usualPlan, incentives: payments })
    expect(figures.rows[0]?.systemNetCents).toBe(0)
  })

  it('refuses unknown rows and days that are none', () => {
    expect(() => claim(['moon'], us)).toThrow('unknownIncentive')
    expect(() => claim(['us25D'], { ...us, completedOn: '2026-02-30' })).toThrow('badDate')
    expect(() => claim(['us25D'], { ...us, completedOn: 'soon' })).toThrow('badDate')
  })
})
