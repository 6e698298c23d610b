import { defaultPlane } from '@girasol/estimate'
import { checkPlane, type RoofPlane } from '@girasol/roof-layout'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  cornerNudged,
  cornerRemoved,
  edgeLength,
  edgeOnPlan,
  edgePushed,
  edgeRetyped,
  edgeSplit,
  pushOf,
  twiceArea,
} from './corners-edges.ts'
import { type ShapeName, planeOfShape } from './new-planes.ts'
import { limits } from './reshape.ts'

const shapeNames: ShapeName[] = ['rectangle', 'triangle', 'trapezoid', 'corner']
const planes = fc
  .record({ shape: fc.constantFrom(...shapeNames), azimuthDeg: fc.integer({ min: 0, max: 359 }) })
  .map(({ shape, azimuthDeg }): RoofPlane => ({ ...planeOfShape(shape, [], 'p'), azimuthDeg }))
const withIndex = planes.chain((plane) =>
  fc.tuple(fc.constant(plane), fc.integer({ min: 0, max: plane.outline.length - 1 })),
)

describe('an edge', () => {
  it('pushed out makes the side larger, pushed in smaller, and keeps its direction', () => {
    fc.assert(
      fc.property(withIndex, fc.double({ min: 0.05, max: 0.8, noNaN: true }), ([plane, i], out) => {
        const area = twiceArea(plane.outline)
        const larger = edgePushed(plane, i, out)
        expect(twiceArea(larger.outline)).toBeGreaterThan(area)
        expect(twiceArea(edgePushed(plane, i, -out).outline)).toBeLessThan(area)
        const way = (of: RoofPlane) => {
          const [a, b] = [of.outline[i]!, of.outline[(i + 1) % of.outline.length]!]
          return Math.atan2(b.v - a.v, b.u - a.u)
        }
        const turn = Math.abs(way(larger) - way(plane))
        expect(Math.min(turn, 2 * Math.PI - turn)).toBeLessThan(2e-3)
      }),
    )
  })

  it('of a rectangle leaves the opposite edge where it is', () => {
    const next = edgePushed(defaultPlane, 1, 2)
    expect(next.outline[1]!.u - defaultPlane.outline[1]!.u).toBe(2)
    expect(next.outline[0]).toEqual(defaultPlane.outline[0])
    expect(next.outline[3]).toEqual(defaultPlane.outline[3])
  })

  it('is pushed by as much as a way on the plan leads out over it', () => {
    fc.assert(
      fc.property(withIndex, ([plane, i]) => {
        const flat = { ...plane, pitchDeg: 0 }
        const { out } = edgeOnPlan(flat, i)
        expect(pushOf(flat, i, { x: out.x * 3, y: out.y * 3 })).toBeCloseTo(3, 6)
      }),
    )
  })

  it('split has a corner in its middle and stays a roof; taken away, all is as before', () => {
    fc.assert(
      fc.property(withIndex, ([plane, i]) => {
        const split = edgeSplit(plane, i)
        expect(() => checkPlane(split)).not.toThrow()
        expect(edgeLength(split, i)).toBeCloseTo(edgeLength(plane, i) / 2, 2)
        expect(cornerRemoved(split, i + 1)).toEqual(plane)
      }),
    )
  })

  it('takes another kind', () => {
    expect(edgeRetyped(defaultPlane, 2, 'hip').edges).toEqual(['eave', 'rake', 'hip', 'rake'])
  })
})

describe('corners', () => {
  it('never become fewer than three nor more than can be computed', () => {
    const triangle = planeOfShape('triangle', [], 'p')
    expect(cornerRemoved(triangle, 1)).toBe(triangle)
    let many = triangle
    for (let i = 0; i < 40; i++) many = edgeSplit(many, i % many.outline.length)
    expect(many.outline).toHaveLength(limits.points)
    expect(many.edges).toHaveLength(limits.points)
  })

  it('follow a way on the plan', () => {
    const next = cornerNudged(defaultPlane, 1, { x: 1, y: 0 })
    expect(next.outline[1]!.u).toBeCloseTo(defaultPlane.outline[1]!.u + 1, 3)
    expect(next.outline[1]!.v).toBeCloseTo(0, 3)
  })
})
