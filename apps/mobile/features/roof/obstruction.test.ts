import { describe, expect, it } from '@jest/globals'
import { checkPlane, putObstruction, roofPlaneFromRectangle } from '@girasol/roof-layout'
import fc from 'fast-check'
import { extentOf, obstructionKinds, resized, retyped, usualObstruction } from './obstruction.ts'

const plane = roofPlaneFromRectangle({
  id: 'plane-1',
  azimuthDeg: 180,
  pitchDeg: 20,
  widthM: 9,
  slopeLengthM: 5,
  x: 0,
  y: 0,
})
const size = fc.double({ noNaN: true, min: 0.15, max: 15 })
const anyKind = fc.constantFrom(...obstructionKinds)

describe('obstructions', () => {
  it('can stand on a side in any kind and size', () => {
    fc.assert(
      fc.property(anyKind, anyKind, size, size, (kind, next, widthM, lengthM) => {
        const one = resized(usualObstruction(plane, kind), { widthM, lengthM })
        expect(() => checkPlane(putObstruction(plane, one))).not.toThrow()
        expect(() => checkPlane(putObstruction(plane, retyped(one, next)))).not.toThrow()
      }),
    )
  })

  it('stay where they are when their size changes', () => {
    const one = usualObstruction(plane, 'chimney')
    const { u, v, widthM } = extentOf(resized(one, { widthM: 2 }))
    expect([u, v, widthM]).toEqual([4.5, 2.5, 2])
  })

  it('have names of their own', () => {
    const one = usualObstruction(plane, 'vent')
    const two = usualObstruction(putObstruction(plane, one), 'vent')
    expect(one.id).not.toBe(two.id)
  })
})
