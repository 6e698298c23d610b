import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layoutOnPlan, packPanels, planeOnPlan, type PlanPoint, type RoofPlane } from './index.ts'

const module = { widthM: 1.06, heightM: 1.8 }
const anyPlane = fc.record<RoofPlane>({
  id: fc.constant('a'),
  azimuthDeg: fc.integer({ min: 0, max: 360 }),
  pitchDeg: fc.integer({ min: 0, max: 60 }),
  widthM: fc.double({ min: 0.5, max: 30, noNaN: true }),
  slopeLengthM: fc.double({ min: 0.5, max: 20, noNaN: true }),
  x: fc.integer({ min: -20, max: 20 }),
  y: fc.integer({ min: -20, max: 20 }),
})
const anySetback = fc.double({ min: 0, max: 1.5, noNaN: true })
const south: RoofPlane = {
  id: 'a',
  azimuthDeg: 180,
  pitchDeg: 0,
  widthM: 10,
  slopeLengthM: 6,
  x: 2,
  y: 3,
}

function rounded(points: readonly PlanPoint[]) {
  const whole = (value: number) => Math.round(value * 1e6) / 1e6 + 0
  return points.map(({ x, y }) => [whole(x), whole(y)])
}

describe('packPanels', () => {
  it('counts what fits, in the better orientation', () => {
    const plane = { widthM: 3 * 1.06 + 2 * 0.02, slopeLengthM: 1.8 }
    expect(packPanels(plane, module, 0)).toMatchObject({ orientation: 'portrait', panels: 3 })
    const flat = { widthM: 3.65, slopeLengthM: 1.07 }
    expect(packPanels(flat, module, 0)).toMatchObject({ orientation: 'landscape', panels: 2 })
    expect(packPanels(flat, module, 0.1).panels).toBe(0)
  })

  it('never covers more than the free area, nor fits more behind a wider setback', () => {
    fc.assert(
      fc.property(anyPlane, anySetback, (plane, setback) => {
        const { panels } = packPanels(plane, module, setback)
        const free = (length: number) => Math.max(0, length - 2 * setback)
        const room = free(plane.widthM) * free(plane.slopeLengthM)
        expect(panels * module.widthM * module.heightM).toBeLessThanOrEqual(room + 1e-6)
        expect(packPanels(plane, module, setback + 0.2).panels).toBeLessThanOrEqual(panels)
      }),
    )
  })
})

describe('layoutOnPlan', () => {
  it('keeps panels inside the setbacks and apart', () => {
    fc.assert(
      fc.property(anyPlane, anySetback, (plane, setback) => {
        const panels = layoutOnPlan(plane, module, setback)
        expect(panels).toHaveLength(packPanels(plane, module, setback).panels)
        for (const panel of panels) {
          expect(panel.alongM).toBeGreaterThanOrEqual(setback - 1e-6)
          expect(panel.alongM + panel.widthM).toBeLessThanOrEqual(plane.widthM - setback + 1e-6)
          expect(panel.upM).toBeGreaterThanOrEqual(setback - 1e-6)
          expect(panel.upM + panel.heightM).toBeLessThanOrEqual(plane.slopeLengthM - setback + 1e-6)
        }
        const [first, second] = panels
        if (first === undefined || second === undefined) return
        const gap = Math.max(
          second.alongM - first.alongM - first.widthM,
          second.upM - first.upM - first.heightM,
        )
        expect(gap).toBeCloseTo(0.02, 6)
      }),
    )
  })

  it('draws at most the wanted number', () => {
    expect(layoutOnPlan(south, module, 0, 5)).toHaveLength(5)
    expect(layoutOnPlan(south, module, 0, 0)).toHaveLength(0)
  })
})

describe('planeOnPlan', () => {
  it('has x to the east and y to the north; the eave lies where the plane faces', () => {
    expect(rounded(planeOnPlan(south))).toEqual([
      [-3, 0],
      [7, 0],
      [7, 6],
      [-3, 6],
    ])
    const west = { ...south, azimuthDeg: 270, x: 0, y: 0 }
    expect(rounded(planeOnPlan(west))[0]).toEqual([-3, 5])
    expect(rounded(planeOnPlan(west))[1]).toEqual([-3, -5])
  })

  it('foreshortens the slope by the pitch', () => {
    const [eave, , , ridge] = planeOnPlan({ ...south, pitchDeg: 60 })
    expect(ridge.y - eave.y).toBeCloseTo(3, 9)
  })
})
