import { OrderState } from '@girasol/contract'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { crewReader } from './crew-window.ts'
import { fieldRows, sightOf } from './field-law.ts'
import { printFields } from './matrix.ts'

describe('what each reader sees of a person', () => {
  it('is nothing for anybody who is not named', () => {
    for (const { cells } of fieldRows()) {
      for (const reader of ['anonymous', 'engineer', 'security'] as const) {
        expect(cells[reader]).toBe('absent')
      }
    }
    expect(sightOf('support', 'visit', 'address')).toBe('absent')
    expect(sightOf('owner', 'visit', 'nothing' as 'address')).toBe('absent')
  })

  it('is never the whole name, address or phone for support and sales', () => {
    for (const { field, cells } of fieldRows()) {
      if (!/name|email|phone|address|area/i.test(field)) continue
      expect(cells.support, field).not.toBe('full')
      expect(cells.sales, field).not.toBe('full')
    }
  })

  it('is printed, one line for each field', () => {
    expect(printFields().split('\n')).toHaveLength(fieldRows().length + 2)
  })
})

describe('the crew', () => {
  const now = new Date('2026-06-03T12:00:00Z')

  it('is near from acceptance until 48 hours after the end, never after a cancellation', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...OrderState.options),
        fc.integer({ min: 0, max: 200 }),
        (state, hours) => {
          const hasEnded = state === 'done' || state === 'cancelled'
          const endedAt = hasEnded ? new Date(now.getTime() - hours * 3_600_000) : null
          const near =
            state === 'crewAssigned' ||
            state === 'enRoute' ||
            state === 'onSite' ||
            (state === 'done' && hours < 48)
          expect(crewReader({ state, endedAt }, now)).toBe(near ? 'crewAssigned' : 'crewOutside')
        },
      ),
    )
  })
})
