import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ticks } from './axis.ts'

describe('marks of an axis', () => {
  it('are round', () => {
    expect(ticks(0, 1841)).toEqual([0, 500, 1000, 1500, 2000])
    expect(ticks(-22_730, 14_236)).toEqual([-30_000, -20_000, -10_000, 0, 10_000, 20_000])
    expect(ticks(0, 0)).toEqual([0, 0.5])
  })

  it('are few and hold everything between least and most', () => {
    const amount = fc.nat({ max: 10_000_000 })
    const holds = (below: number, above: number) => {
      const marks = ticks(-below, above)
      const count = marks.length
      return marks[0]! <= -below && marks[count - 1]! >= above && count <= 6
    }
    fc.assert(fc.property(amount, amount, holds))
  })
})
