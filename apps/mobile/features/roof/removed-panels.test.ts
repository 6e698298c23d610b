import { describe, expect, it } from '@jest/globals'
import { layout, roofPlaneFromRectangle, setbackRule, setbacksOf } from '@girasol/roof-layout'
import { cellAt, isRemoved, toggled } from './removed-panels.ts'

const plane = roofPlaneFromRectangle({
  id: 'plane-1',
  azimuthDeg: 180,
  pitchDeg: 20,
  widthM: 9,
  slopeLengthM: 5,
  x: 0,
  y: 0,
})
const module = { widthM: 1.1, heightM: 1.8 }
const laid = layout(plane, module, { setbacks: setbacksOf(setbackRule('none'), 20) })

describe('panels removed by hand', () => {
  it('are found by a tap anywhere on them, and by none beside the roof', () => {
    for (const cell of laid.cells) {
      const [corner] = cell.corners
      const near = {
        u: corner.u * 0.9 + cell.centre.u * 0.1,
        v: corner.v * 0.9 + cell.centre.v * 0.1,
      }
      expect(cellAt(laid, near)).toBe(cell)
    }
    expect(cellAt(laid, { u: -5, v: 2 })).toBeNull()
  })

  it('go and come back, each alone', () => {
    const [first, second] = laid.cells
    if (!first || !second) throw new Error('an empty roof')
    const one = toggled(first, 'plane-1', [])
    const two = toggled(second, 'plane-1', one)
    expect(two).toHaveLength(2)
    expect(laid.cells.filter((cell) => isRemoved(cell, 'plane-1', two))).toEqual([first, second])
    expect(toggled({ ...first, used: false }, 'plane-1', two)).toEqual(two.slice(1))
    expect(isRemoved(first, 'plane-2', two)).toBe(false)
  })

  it('leave alone a place that is free for other reasons', () => {
    const [first] = laid.cells
    if (!first) throw new Error('an empty roof')
    expect(toggled({ ...first, used: false }, 'plane-1', [])).toEqual([])
  })
})
