import { describe, expect, it } from 'vitest'
import {
  layout,
  moveVertex,
  panelCount,
  putObstruction,
  removeObstruction,
  removeVertex,
  retypeEdge,
  roofPlaneFromRectangle,
  splitEdge,
  toggleCell,
  uniformSetbacks,
} from './index.ts'

const plane = roofPlaneFromRectangle({
  id: 'a',
  azimuthDeg: 90,
  pitchDeg: 30,
  widthM: 9,
  slopeLengthM: 5,
  x: 0,
  y: 0,
})

describe('editing a roof', () => {
  it('takes and frees one cell and leaves the given layout as it was', () => {
    const laid = layout(plane, { widthM: 1.1, heightM: 1.7 }, { setbacks: uniformSetbacks(0.3) })
    const fewer = toggleCell(laid, 2)
    expect(panelCount(fewer)).toBe(panelCount(laid) - 1)
    expect(laid.cells[2]!.used).toBe(true)
    expect(toggleCell(fewer, 2)).toEqual(laid)
    expect(() => toggleCell(laid, 999)).toThrow('unknownCell at a cells 999')
  })

  it('moves a corner, and refuses a move that makes edges cross', () => {
    const moved = moveVertex(plane, 2, { u: 7, v: 5 })
    expect(moved.outline[2]).toEqual({ u: 7, v: 5 })
    expect(plane.outline[2]).toEqual({ u: 9, v: 5 })
    expect(() => moveVertex(plane, 2, { u: -3, v: 2 })).toThrow('outlineCrosses')
    expect(() => moveVertex(plane, 2, { u: NaN, v: 0 })).toThrow('notFinite at a outline 2')
    expect(() => moveVertex(plane, 7, { u: 0, v: 0 })).toThrow('unknownPoint at a outline 7')
  })

  it('splits an edge, types it and takes the corner out again', () => {
    const split = splitEdge(plane, 3)
    expect(split.outline[4]).toEqual({ u: 0, v: 2.5 })
    expect(split.edges).toEqual(['eave', 'rake', 'ridge', 'rake', 'rake'])
    expect(retypeEdge(split, 4, 'hip').edges[4]).toBe('hip')
    expect(removeVertex(split, 4)).toEqual(plane)
    expect(() => removeVertex(removeVertex(plane, 0), 0)).toThrow('tooFewPoints')
  })

  it('puts, replaces and removes an obstruction', () => {
    const vent = {
      id: 'v',
      kind: 'vent' as const,
      clearanceM: 0.1,
      shape: { centre: { u: 1, v: 1 }, radiusM: 0.1 },
    }
    const once = putObstruction(plane, vent)
    const twice = putObstruction(once, { ...vent, clearanceM: 0.4 })
    expect(twice.obstructions).toHaveLength(1)
    expect(twice.obstructions[0]!.clearanceM).toBe(0.4)
    expect(removeObstruction(twice, 'v')).toEqual(plane)
    expect(() => putObstruction(plane, { ...vent, clearanceM: NaN })).toThrow('notFinite')
  })
})
