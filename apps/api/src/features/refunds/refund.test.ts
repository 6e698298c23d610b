import { refundLimitCents } from '@girasol/contract'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hasRoom, needsSecond } from './refund.ts'

const alone = (amountCents: number) => ({ amountCents, approvedBy: null })

describe('a refund', () => {
  it('up to the limit is decided by one, a cent more by two', () => {
    expect(needsSecond([], refundLimitCents)).toBe(false)
    expect(needsSecond([], refundLimitCents + 1)).toBe(true)
  })

  it('in however many pieces never lets one person refund more of an order than the limit', () => {
    const pieces = fc.array(fc.integer({ min: 100, max: 60_000 }), { maxLength: 40 })
    fc.assert(
      fc.property(pieces, (amounts) => {
        const done: ReturnType<typeof alone>[] = []
        for (const amount of amounts) if (!needsSecond(done, amount)) done.push(alone(amount))
        expect(done.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBeLessThanOrEqual(
          refundLimitCents,
        )
      }),
    )
  })

  it('that two have decided leaves one person’s limit as it was', () => {
    expect(needsSecond([{ amountCents: 900_000, approvedBy: 'somebody' }], 100)).toBe(false)
  })

  it('never gives back more than was to be paid', () => {
    expect(hasRoom([alone(40_000)], 60_000, 100_000)).toBe(true)
    expect(hasRoom([alone(40_000)], 60_001, 100_000)).toBe(false)
  })
})
