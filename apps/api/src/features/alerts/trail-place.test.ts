import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moveOn, type Place } from './trail-place.ts'

const start: Place = { lastId: 10, gaps: [] }

describe('a reader of the trail', () => {
  it('remembers the numbers that are missing, and takes them when they come', () => {
    const jumped = moveOn(start, [11, 14, 15, 19], 0)
    expect(jumped).toEqual({
      lastId: 19,
      gaps: [
        { from: 12, to: 13, since: 0 },
        { from: 16, to: 18, since: 0 },
      ],
    })
    const later = moveOn(jumped, [13, 17, 20], 5)
    expect(later).toEqual({
      lastId: 20,
      gaps: [
        { from: 12, to: 12, since: 0 },
        { from: 16, to: 16, since: 0 },
        { from: 18, to: 18, since: 0 },
      ],
    })
  })

  it('gives up on what has not come in ten minutes', () => {
    const jumped = moveOn(start, [12], 0)
    expect(moveOn(jumped, [], 599_999).gaps).toHaveLength(1)
    expect(moveOn(jumped, [], 600_000).gaps).toHaveLength(0)
  })

  it('waits for the very first entries, too', () => {
    const begun = moveOn({ lastId: 0, gaps: [] }, [2, 3], 0)
    expect(begun).toEqual({ lastId: 3, gaps: [{ from: 1, to: 1, since: 0 }] })
    expect(moveOn(begun, [1], 1)).toEqual({ lastId: 3, gaps: [] })
  })

  it('reads every number once, in whatever order transactions commit', () => {
    const shuffled = fc.integer({ min: 1, max: 60 }).chain((count) =>
      fc.shuffledSubarray(
        Array.from({ length: count }, (_, index) => index + 2),
        { minLength: count },
      ),
    )
    fc.assert(
      fc.property(shuffled, fc.integer({ min: 1, max: 7 }), (order, step) => {
        const read: number[] = []
        const committed = new Set<number>([1])
        let place: Place = moveOn({ lastId: 0, gaps: [] }, [1], 0)
        for (let from = 0; from < order.length; from += step) {
          for (const id of order.slice(from, from + step)) committed.add(id)
          const inGap = (id: number) => place.gaps.some((gap) => id >= gap.from && id <= gap.to)
          const ids = [...committed]
            .filter((id) => id > place.lastId || inGap(id))
            .sort((a, b) => a - b)
          read.push(...ids)
          place = moveOn(place, ids, 0)
        }
        expect(read.toSorted((a, b) => a - b)).toEqual(order.toSorted((a, b) => a - b))
      }),
    )
  })
})
