import { defaultPlane } from '@girasol/estimate'
import { checkPlane, type RoofPlane, toPlan, toPlane } from '@girasol/roof-layout'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  compassOf,
  extent,
  facingTo,
  lengthened,
  limits,
  middleOf,
  moved,
  onPlane,
  outlineOnPlan,
  pitched,
  turned,
  widened,
} from './reshape.ts'

const rad = Math.PI / 180
const number = (low: number, high: number) => fc.double({ min: low, max: high, noNaN: true })
const wild = fc.double({ min: -1e6, max: 1e6, noNaN: true })
const planes: fc.Arbitrary<RoofPlane> = fc.record({
  ...Object.fromEntries(
    Object.entries(defaultPlane).map(([key, value]) => [key, fc.constant(value)]),
  ),
  pitchDeg: number(0, 70),
  azimuthDeg: fc.integer({ min: 0, max: 359 }),
}) as fc.Arbitrary<RoofPlane>
const near = (a: { x: number; y: number }, b: { x: number; y: number }, within = 3e-3) =>
  expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeLessThan(within)

describe('reshaping a side', () => {
  it('never makes what cannot be a roof, whatever is asked for', () => {
    fc.assert(
      fc.property(planes, wild, (plane, value) => {
        const by = { x: value, y: -value }
        for (const next of [
          moved(plane, by),
          turned(plane, value),
          pitched(plane, value),
          widened(plane, value),
          lengthened(plane, value),
        ])
          expect(() => checkPlane(next)).not.toThrow()
      }),
    )
  })

  it('turns about the middle', () => {
    fc.assert(
      fc.property(planes, fc.integer({ min: -720, max: 720 }), (plane, azimuth) => {
        const next = turned(plane, azimuth)
        const middle = middleOf(plane.outline)
        near(toPlan(next, middle), toPlan(plane, middle))
        expect(next.azimuthDeg).toBe(((azimuth % 360) + 360) % 360)
      }),
    )
  })

  it('keeps the eave where it is when it gets steeper, longer or wider', () => {
    fc.assert(
      fc.property(planes, number(0, 75), number(1, 40), (plane, pitch, metres) => {
        const start = toPlan(plane, plane.outline[0]!)
        near(toPlan(pitched(plane, pitch), plane.outline[0]!), start)
        near(toPlan(lengthened(plane, metres), plane.outline[0]!), start)
        near(toPlan(widened(plane, metres), plane.outline[0]!), start)
        const { lowV, highV } = extent(lengthened(plane, metres).outline)
        expect(highV - lowV).toBeCloseTo(metres, 2)
      }),
    )
  })

  it('carries along what stands on it, at its size', () => {
    const points = [
      { u: 3, v: 1 },
      { u: 4, v: 1 },
      { u: 4, v: 2 },
      { u: 3, v: 2 },
    ]
    const plane: RoofPlane = {
      ...defaultPlane,
      obstructions: [{ id: 'c', kind: 'chimney', clearanceM: 0, shape: { points } }],
    }
    const { shape } = widened(plane, 24).obstructions[0]!
    expect(shape).toEqual({ points: points.map(({ u, v }) => ({ u: u + 3.5, v })) })
  })

  it('looks where it is turned to', () => {
    fc.assert(
      fc.property(planes, fc.integer({ min: 0, max: 359 }), (plane, azimuth) => {
        const middle = toPlan(plane, middleOf(plane.outline))
        const target = {
          x: middle.x + 5 * Math.sin(azimuth * rad),
          y: middle.y + 5 * Math.cos(azimuth * rad),
        }
        expect((facingTo(plane, target) + 360) % 360).toBeCloseTo(azimuth % 360, 4)
      }),
    )
  })

  it('knows how a way on the plan lies on the plane', () => {
    fc.assert(
      fc.property(planes, number(-9, 9), number(-9, 9), (plane, x, y) => {
        const from = toPlane(plane, { x: 0, y: 0 })
        const to = toPlane(plane, { x, y })
        const way = onPlane(plane, { x, y })
        expect(way.u).toBeCloseTo(to.u - from.u, 6)
        expect(way.v).toBeCloseTo(to.v - from.v, 6)
      }),
    )
  })

  it('stays within reach', () => {
    const far = moved(defaultPlane, { x: 1e9, y: -1e9 })
    expect([far.anchor.x, far.anchor.y]).toEqual([limits.position[1], limits.position[0]])
    expect(outlineOnPlan(far)).toHaveLength(4)
  })
})

describe('compassOf', () => {
  it.each([
    [0, 'n'],
    [44, 'ne'],
    [180, 's'],
    [270, 'w'],
    [350, 'n'],
  ])('%s is %s', (azimuth, name) => {
    expect(compassOf(azimuth)).toBe(name)
  })
})
