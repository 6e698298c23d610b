import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { axisTicks } from './axis-ticks.ts'

describe('axisTicks', () => {
  it('reaches over the highest value with few round steps', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e6, noNaN: true }), (most) => {
        const ticks = axisTicks(most)
        expect(ticks[0]).toBe(0)
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(most)
        expect(ticks.length).toBeGreaterThanOrEqual(3)
        expect(ticks.length).toBeLessThanOrEqual(6)
      }),
    )
  })
  it('likes round numbers', () => {
    expect(axisTicks(1396)).toEqual([0, 500, 1000, 1500])
    expect(axisTicks(0)).toHaveLength(5)
  })
})
