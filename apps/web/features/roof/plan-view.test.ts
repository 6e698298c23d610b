import { describe, expect, it } from 'vitest'
import { zoomed } from './plan-view.ts'

const view = { left: -15, top: -10, width: 30, height: 20 }

describe('zoomed', () => {
  it('keeps the middle, or the spot that is pointed at', () => {
    expect(zoomed(view, 0.5)).toEqual({ left: -7.5, top: -5, width: 15, height: 10 })
    expect(zoomed(view, 0.5, { x: 0, y: 1 })).toEqual({ left: -15, top: 0, width: 15, height: 10 })
  })
  it('brings what lay between two fingers to where they are', () => {
    const { left, width } = zoomed(view, 0.5, { x: 0.2, y: 0.5 }, { x: 0.8, y: 0.5 })
    expect(left + 0.8 * width).toBeCloseTo(view.left + 0.2 * view.width)
  })
  it('ends at 4 and at 400 metres', () => {
    expect(zoomed(view, 0.001).height).toBe(4)
    expect(zoomed(view, 1000)).toMatchObject({ height: 400, width: 600 })
  })
})
