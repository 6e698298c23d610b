import { readFileSync } from 'node:fs'
import type { IncentiveBook } from '@girasol/economics'
import { describe, expect, it } from 'vitest'
import { concernedIncentives } from './concerned-incentives.ts'

const file = new URL('../../../../../packages/solar-data/data/incentives.json', import.meta.url)
const book = JSON.parse(readFileSync(file, 'utf8')) as IncentiveBook
const of = (day: string, state: string | null = 'AZ') =>
  concernedIncentives(book, state, day).map(({ row, status }) => `${row.id} ${status}`)

describe('concernedIncentives', () => {
  it('the credit for homeowners was to be had until the end of 2025 and is not any more', () => {
    expect(of('2025-12-31')).toContain('us25D inForce')
    expect(of('2026-01-01')).toContain('us25D ended')
  })
  it('shows what others get, never as the household’s', () => {
    expect(of('2026-11-24')).toContain('us48E otherOwnership')
  })
  it('leaves out other countries and states', () => {
    expect(of('2026-11-24', null).join()).not.toMatch(/es/)
    const own = { ...book.rows[0]!, id: 'az', jurisdiction: 'US-AZ', until: null }
    const rows = { rows: [...book.rows, own] }
    expect(concernedIncentives(rows, 'AZ', '2026-11-24')[0]).toMatchObject({
      row: { id: 'az' },
      status: 'inForce',
    })
    expect(concernedIncentives(rows, 'NV', '2026-11-24').map(({ row }) => row.id)).not.toContain(
      'az',
    )
  })
})
