import { describe, expect, it } from '@jest/globals'
import { checkPlane, type RoofPlane, roofPlaneFromRectangle, toPlan } from '@girasol/roof-layout'
import fc from 'fast-check'
import {
  lengthened,
  limits,
  middleOf,
  mostPlanes,
  moved,
  pitched,
  turned,
  widened,
  withFarSide,
} from './edit-plane.ts'
import { boxOf, shaped, shapeOf, shapes } from './plane-shape.ts'

const plane = (more: Partial<Parameters<typeof roofPlaneFromRectangle>[0]> = {}): RoofPlane =>
  roofPlaneFromRectangle({
    id: 'plane-1',
    azimuthDeg: 180,
    pitchDeg: 20,
    widthM: 9,
    slopeLengthM: 5,
    x: 0,
    y: 0,
    ...more,
  })

const anyPlane = fc
  .record({
    azimuthDeg: fc.integer({ min: 0, max: 359 }),
    pitchDeg: fc.integer({ min: 0, max: 60 }),
    widthM: fc.integer({ min: 1, max: 60 }),
    slopeLengthM: fc.integer({ min: 1, max: 40 }),
    shape: fc.constantFrom(...shapes),
  })
  .map(({ shape, ...numbers }) => shaped(plane(numbers), shape))

const anyEdit = fc.oneof(
  fc.tuple(fc.double({ noNaN: true, min: -500, max: 500 })).map(
    ([by]) =>
      (one: RoofPlane) =>
        moved(one, by, -by),
  ),
  fc.integer({ min: -720, max: 720 }).map((to) => (one: RoofPlane) => turned(one, to)),
  fc.double({ noNaN: true, min: -50, max: 200 }).map((to) => (one: RoofPlane) => pitched(one, to)),
  fc.double({ noNaN: true, min: -50, max: 200 }).map((to) => (one: RoofPlane) => widened(one, to)),
  fc
    .double({ noNaN: true, min: -50, max: 200 })
    .map((to) => (one: RoofPlane) => lengthened(one, to)),
)

describe('edits of a side', () => {
  it('always leave a side that can be built on', () => {
    fc.assert(
      fc.property(anyPlane, fc.array(anyEdit, { maxLength: 8 }), (start, edits) => {
        let now = start
        for (const edit of edits) now = edit(now)
        expect(() => checkPlane(now)).not.toThrow()
        expect(Math.abs(now.anchor.x)).toBeLessThanOrEqual(200)
      }),
    )
  })

  it('turn and pitch about the middle', () => {
    fc.assert(
      fc.property(anyPlane, fc.integer({ min: 0, max: 359 }), (one, to) => {
        const before = toPlan(one, middleOf(one))
        const after = toPlan(turned(one, to), middleOf(one))
        expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeLessThan(0.02)
      }),
    )
  })

  it('widen to the wanted width and keep the left end of the eave', () => {
    const one = plane()
    const wide = widened(one, 12)
    expect(boxOf(wide).widthM).toBeCloseTo(12, 6)
    expect(toPlan(wide, { u: 0, v: 0 })).toEqual(toPlan(one, { u: 0, v: 0 }))
    expect(boxOf(widened(one, 500)).widthM).toBeCloseTo(limits.widthM[1], 6)
  })
})

describe('shapes', () => {
  it('are recognised after any scaling, and keep the box', () => {
    fc.assert(
      fc.property(anyPlane, fc.constantFrom(...shapes), (one, shape) => {
        const next = shaped(widened(one, 7.5), shape)
        expect(shapeOf(next)).toBe(shape)
        expect(boxOf(next).widthM).toBeCloseTo(7.5, 6)
        expect(() => checkPlane(next)).not.toThrow()
      }),
    )
  })

  it('know a freely drawn side as none of them', () => {
    const one = plane()
    const outline = one.outline.map(({ u, v }, index) =>
      index === 2 ? { u: u - 1.3, v } : { u, v },
    )
    expect(shapeOf({ ...one, outline })).toBeNull()
  })
})

describe('withFarSide', () => {
  it('adds the far side of the last one, ridge at ridge', () => {
    const [near, far] = withFarSide([plane({ azimuthDeg: 200 })])
    expect(far?.azimuthDeg).toBe(20)
    const ridge = (one: RoofPlane | undefined) =>
      one ? toPlan(one, { u: 4.5, v: 5 }) : { x: Number.NaN, y: Number.NaN }
    expect(ridge(far).x).toBeCloseTo(ridge(near).x, 1)
    expect(ridge(far).y).toBeCloseTo(ridge(near).y, 1)
  })

  it('stops at twelve sides, each with a name of its own', () => {
    let roof = [plane()]
    for (let count = 0; count < 20; count++) roof = withFarSide(roof)
    expect(new Set(roof.map(({ id }) => id)).size).toBe(mostPlanes)
  })
})
