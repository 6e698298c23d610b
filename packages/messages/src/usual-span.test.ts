import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { usualSpan } from './usual-span.ts'

describe('usualSpan', () => {
  it.each([
    [[0, 1], { unit: 'minutes', low: 1, high: 1 }],
    [[29, 66], { unit: 'minutes', low: 29, high: 66 }],
    [[100, 300], { unit: 'hours', low: 2, high: 5 }],
    [[1520, 3387], { unit: 'days', low: 1, high: 2 }],
  ] as const)('%j minutes are said as %j', (minutes, span) => {
    expect(usualSpan(minutes)).toEqual(span)
  })

  it('keeps the order of its ends', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(100_000), (a, b) => {
        const { low, high } = usualSpan([Math.min(a, b), Math.max(a, b)])
        expect(low).toBeLessThanOrEqual(high)
        expect(low).toBeGreaterThanOrEqual(1)
      }),
    )
  })
})
