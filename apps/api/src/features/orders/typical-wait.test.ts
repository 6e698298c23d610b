import type { OrderEventKind } from '@girasol/contract'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { typicalWaits } from './typical-wait.ts'

const start = Date.UTC(2026, 4, 1)
const story = (minutes: number, to: OrderEventKind = 'crewAssigned') =>
  new Map<OrderEventKind, Date>([
    ['placed', new Date(start)],
    [to, new Date(start + minutes * 60_000)],
  ])

describe('typicalWaits', () => {
  it('is the middle of what was measured', () => {
    const stories = Array.from({ length: 100 }, (_, index) => story(index + 1))
    expect(typicalWaits(stories)).toEqual([{ state: 'seekingCrew', minutes: [20, 80] }])
  })

  it('says nothing of states that fewer than 20 orders went through', () => {
    expect(typicalWaits(Array.from({ length: 19 }, () => story(5)))).toEqual([])
    expect(typicalWaits(Array.from({ length: 50 }, () => story(5, 'cancelled')))).toEqual([])
  })

  it('lies within what was measured, in order, in whole minutes', () => {
    const minutes = fc.array(fc.double({ min: 0, max: 9000, noNaN: true }), { minLength: 20 })
    fc.assert(
      fc.property(minutes, (minutes) => {
        const [low, high] = typicalWaits(minutes.map((span) => story(span)))[0]!.minutes
        expect(Number.isInteger(low) && Number.isInteger(high)).toBe(true)
        expect(low).toBeLessThanOrEqual(high)
        expect(low).toBeGreaterThanOrEqual(1)
        expect(high).toBeLessThanOrEqual(Math.max(1, Math.round(Math.max(...minutes))))
      }),
    )
  })
})
