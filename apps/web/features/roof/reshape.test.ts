import { EstimateInputs } from '@girasol/contract'
import { planeOnPlan, type RoofPlane } from '@girasol/estimate'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  compassOf,
  facingTo,
  handlePoints,
  lengthened,
  lengthTo,
  limits,
  moved,
  nextPlane,
  turned,
  widened,
  widthTo,
} from './reshape.ts'

const plane: RoofPlane = {
  id: 'plane-1',
  azimuthDeg: 180,
  pitchDeg: 30,
  widthM: 10,
  slopeLengthM: 6,
  x: 1,
  y: 2,
}
const anyPlane = fc.record({
  id: fc.constant('plane-1'),
  azimuthDeg: fc.integer({ min: 0, max: 359 }),
  pitchDeg: fc.integer({ min: 0, max: 75 }),
  widthM: fc.double({ min: 1, max: 30, noNaN: true }),
  slopeLengthM: fc.double({ min: 1, max: 20, noNaN: true }),
  x: fc.double({ min: -40, max: 40, noNaN: true }),
  y: fc.double({ min: -40, max: 40, noNaN: true }),
})

describe('the limits of a roof', () => {
  it('are those of the contract', () => {
    const { planes } = EstimateInputs.shape
    const { widthM, slopeLengthM, pitchDeg, azimuthDeg, x, y } = planes.element.shape
    const range = (field: { minValue: number | null; maxValue: number | null }) => [
      field.minValue,
      field.maxValue,
    ]
    expect(range(widthM)).toEqual(limits.widthM)
    expect(range(slopeLengthM)).toEqual(limits.slopeLengthM)
    expect(range(pitchDeg)).toEqual(limits.pitchDeg)
    expect(range(x)).toEqual(limits.position)
    expect(range(y)).toEqual(limits.position)
    expect(azimuthDeg.safeParse(limits.azimuthDeg[1]).success).toBe(true)
    const many = (count: number) =>
      Array.from({ length: count }, (_, i) => ({ ...plane, id: `p${i}` }))
    expect(planes.safeParse(many(limits.planes)).success).toBe(true)
    expect(planes.safeParse(many(limits.planes + 1)).success).toBe(false)
  })
})

describe('reshaping a roof plane', () => {
  it('keeps the left end of the eave when the width changes', () => {
    fc.assert(
      fc.property(anyPlane, fc.double({ min: 1, max: 30, noNaN: true }), (before, width) => {
        const [a] = planeOnPlan(before)
        const [b] = planeOnPlan(widened(before, width))
        expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeLessThan(0.005)
      }),
    )
  })

  it('keeps the eave when the slope length changes', () => {
    fc.assert(
      fc.property(anyPlane, fc.double({ min: 1, max: 20, noNaN: true }), (before, length) => {
        const [left, right] = planeOnPlan(before)
        const [left2, right2] = planeOnPlan(lengthened(before, length))
        expect(Math.hypot(left.x - left2.x, left.y - left2.y)).toBeLessThan(0.005)
        expect(Math.hypot(right.x - right2.x, right.y - right2.y)).toBeLessThan(0.005)
      }),
    )
  })

  it('finds its own measures again under its own handles', () => {
    fc.assert(
      fc.property(anyPlane, (any) => {
        const points = handlePoints(any, 3)
        expect(widthTo(any, points.width)).toBeCloseTo(any.widthM, 6)
        expect(lengthTo(any, points.length)).toBeCloseTo(any.slopeLengthM, 6)
        expect(turned(any, facingTo(any, points.turn)).azimuthDeg).toBe(any.azimuthDeg)
      }),
    )
  })

  it('never leaves what the contract admits', () => {
    fc.assert(
      fc.property(anyPlane, fc.double({ min: -500, max: 500, noNaN: true }), (any, value) => {
        for (const next of [widened(any, value), lengthened(any, value), turned(any, value)]) {
          expect(next.widthM).toBeGreaterThanOrEqual(limits.widthM[0])
          expect(next.widthM).toBeLessThanOrEqual(limits.widthM[1])
          expect(next.slopeLengthM).toBeLessThanOrEqual(limits.slopeLengthM[1])
          expect(next.azimuthDeg).toBeGreaterThanOrEqual(0)
          expect(next.azimuthDeg).toBeLessThan(360)
        }
        expect(Math.abs(moved(any, { x: value, y: value }).x)).toBeLessThanOrEqual(100)
      }),
    )
  })

  it('moves east and north', () => {
    expect(moved(plane, { x: 2, y: -1 })).toMatchObject({ x: 3, y: 1 })
  })

  it('names directions', () => {
    expect([0, 22, 23, 180, 269, 338].map(compassOf)).toEqual(['n', 'n', 'ne', 's', 'w', 'n'])
  })

  it('puts the next plane ridge to ridge, facing the other way, under a new name', () => {
    const next = nextPlane([plane])
    expect(next).toMatchObject({ id: 'plane-2', azimuthDeg: 0 })
    const ridge = planeOnPlan(plane)[2]
    const ridge2 = planeOnPlan(next)[3]
    expect(Math.hypot(ridge.x - ridge2.x, ridge.y - ridge2.y)).toBeLessThan(0.005)
    expect(nextPlane([]).id).toBe('plane-1')
  })
})
