import { describe, expect, it } from 'vitest'
import { quarterOf } from './review.ts'

describe('the quarter of a review', () => {
  it.each([
    ['2026-01-01T00:00:00.000Z', '2026-Q1'],
    ['2026-03-31T23:59:59.999Z', '2026-Q1'],
    ['2026-04-01T00:00:00.000Z', '2026-Q2'],
    ['2026-12-31T23:59:59.999Z', '2026-Q4'],
  ])('of %s is %s', (instant, quarter) => expect(quarterOf(new Date(instant))).toBe(quarter))
})
