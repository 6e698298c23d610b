import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { aspect, isWithin, onPlan, onScreen, viewOf } from './plan-view.ts'

const metres = fc.double({ noNaN: true, min: -80, max: 80 })

describe('the view of the plan', () => {
  it('brings a finger to the point of the plan below it', () => {
    const view = fc.record({
      x: metres,
      y: metres,
      widthM: fc.double({ noNaN: true, min: 10, max: 150 }),
    })
    const point = fc.record({ x: metres, y: metres })
    fc.assert(
      fc.property(view, point, fc.integer({ min: 200, max: 1400 }), (seen, at, width) => {
        const back = onPlan(onScreen(at, seen, width), seen, width)
        expect(back.x).toBeCloseTo(at.x, 6)
        expect(back.y).toBeCloseTo(at.y, 6)
      }),
    )
  })

  it('holds trees as a whole', () => {
    const tree = {
      id: 'tree-1',
      kind: 'evergreen',
      x: 30,
      y: -20,
      heightM: 9,
      crownRadiusM: 4,
      crownBaseM: 2,
    } as const
    const view = viewOf({ planes: [], trees: [tree], buildings: [] })
    expect(view.x + view.widthM / 2).toBeGreaterThan(34)
    expect(view.y - view.widthM / aspect / 2).toBeLessThan(-24)
  })
})

describe('isWithin', () => {
  it('knows the inner corner of an L from its inside', () => {
    const corner = [
      [0, 0],
      [4, 0],
      [4, 2],
      [2, 2],
      [2, 4],
      [0, 4],
    ].map(([x = 0, y = 0]) => ({ x, y }))
    expect(isWithin({ x: 1, y: 3 }, corner)).toBe(true)
    expect(isWithin({ x: 3, y: 3 }, corner)).toBe(false)
  })
})
