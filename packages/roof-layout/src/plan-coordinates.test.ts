import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  checkPlane,
  layout,
  moduleArea,
  planCover,
  planeAreas,
  RoofError,
  roofPlaneFromPlan,
  roofPlaneFromRectangle,
  toPlan,
  toPlane,
  uniformSetbacks,
} from './index.ts'

const south = { id: 'a', azimuthDeg: 180, pitchDeg: 60, widthM: 12, slopeLengthM: 5, x: 3, y: -2 }

describe('plan coordinates', () => {
  it('foreshorten the slope and turn the plane to its facing', () => {
    const plane = roofPlaneFromRectangle(south)
    const corners = plane.outline.map((point) => toPlan(plane, point))
    const expected = [
      [-3, -3.25],
      [9, -3.25],
      [9, -0.75],
      [-3, -0.75],
    ]
    corners.forEach(({ x, y }, index) => {
      expect(x).toBeCloseTo(expected[index]![0]!, 9)
      expect(y).toBeCloseTo(expected[index]![1]!, 9)
    })
  })

  it('go there and back', () => {
    const number = fc.double({ min: -50, max: 50, noNaN: true })
    fc.assert(
      fc.property(
        number,
        number,
        fc.integer({ min: 0, max: 359 }),
        fc.integer({ min: 0, max: 80 }),
        (u, v, azimuthDeg, pitchDeg) => {
          const plane = roofPlaneFromRectangle({ ...south, azimuthDeg, pitchDeg })
          const back = toPlane(plane, toPlan(plane, { u, v }))
          expect(Math.hypot(back.u - u, back.v - v)).toBeLessThan(1e-9)
        },
      ),
    )
  })

  it('make the same plane of drawn points as of numbers', () => {
    const plane = roofPlaneFromRectangle(south)
    const points = plane.outline.map((point) => toPlan(plane, point))
    const drawn = roofPlaneFromPlan({ ...south, points, edges: plane.edges })
    expect(planeAreas(drawn).surfaceM2).toBeCloseTo(60, 9)
    expect(planeAreas(drawn).planM2).toBeCloseTo(30, 9)
    drawn.outline.forEach((point, index) => {
      expect(toPlan(drawn, point).x).toBeCloseTo(points[index]!.x, 9)
      expect(toPlan(drawn, point).y).toBeCloseTo(points[index]!.y, 9)
    })
  })

  it('refuse numbers that are no roof', () => {
    expect(() => roofPlaneFromRectangle({ ...south, widthM: 0 })).toThrow(RoofError)
    expect(() => roofPlaneFromRectangle({ ...south, slopeLengthM: NaN })).toThrow(RoofError)
    expect(() => roofPlaneFromRectangle({ ...south, x: Infinity })).toThrow(
      'notFinite at a anchor.x',
    )
    expect(() => roofPlaneFromPlan({ ...south, points: [], edges: [] })).toThrow('tooFewPoints')
  })

  it('give the share of the plan that modules cover', () => {
    const plane = roofPlaneFromRectangle({ ...south, pitchDeg: 20 })
    checkPlane(plane)
    const laid = layout(plane, { widthM: 1, heightM: 2 }, { setbacks: uniformSetbacks(0), gapM: 0 })
    expect(moduleArea(laid)).toBeCloseTo(60, 9)
    expect(planCover([plane, { ...plane, id: 'b' }], [laid])).toBeCloseTo(0.5, 9)
    expect(planCover([], [])).toBe(0)
  })
})
