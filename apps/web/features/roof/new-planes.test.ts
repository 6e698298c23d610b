import { checkPlane, toPlan, toPlane } from '@girasol/roof-layout'
import { RoofPlane as Contract } from '@girasol/contract'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { twiceArea } from './corners-edges.ts'
import { freeId, kindsOf, planeOfPoints, planeOfShape, shapes } from './new-planes.ts'
import { extent, middleOf, outlineOnPlan } from './reshape.ts'

const names = Object.keys(shapes) as (keyof typeof shapes)[]

describe('a side from a shape', () => {
  it.each(names)('%s is a roof that the contract admits', (name) => {
    const plane = planeOfShape(name, [], 'plane-1')
    expect(() => checkPlane(plane)).not.toThrow()
    expect(Contract.parse(plane)).toEqual(plane)
    expect(kindsOf(plane.outline)).toEqual(plane.edges)
  })

  it('lies ridge to ridge with the last one', () => {
    const first = planeOfShape('rectangle', [], 'plane-1')
    const second = planeOfShape('rectangle', [first], 'plane-2')
    expect(second.azimuthDeg).toBe((first.azimuthDeg + 180) % 360)
    const top = (plane: typeof first) => {
      const { highV } = extent(plane.outline)
      return toPlan(plane, { u: middleOf(plane.outline).u, v: highV })
    }
    expect(top(second).x).toBeCloseTo(top(first).x, 2)
    expect(top(second).y).toBeCloseTo(top(first).y, 2)
  })

  it('never lies on another one', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...names), { maxLength: 8 }), (wanted) => {
        const planes = wanted.reduce<ReturnType<typeof planeOfShape>[]>(
          (all, name, i) => [...all, planeOfShape(name, all, `plane-${i + 1}`)],
          [],
        )
        planes.forEach((plane, i) => {
          const middle = toPlan(plane, middleOf(plane.outline))
          for (const other of planes.slice(0, i)) {
            const { u, v } = toPlane(other, middle)
            const { lowU, highU, lowV, highV } = extent(other.outline)
            expect(u < lowU || u > highU || v < lowV || v > highV).toBe(true)
          }
        })
      }),
    )
  })
})

describe('a side from points', () => {
  it('faces away over its first edge, whichever way round it was drawn', () => {
    const south = [
      { x: 0, y: 0 },
      { x: 8, y: 0 },
      { x: 8, y: 4 },
      { x: 0, y: 4 },
    ]
    const west = [
      { x: 0, y: 0 },
      { x: 0, y: 4 },
      { x: 8, y: 4 },
      { x: 8, y: 0 },
    ]
    expect(planeOfPoints(south, [], 'p').azimuthDeg).toBe(180)
    expect(planeOfPoints(west, [], 'p').azimuthDeg).toBe(270)
    expect(planeOfPoints(south, [], 'p').edges).toEqual(['eave', 'rake', 'ridge', 'rake'])
  })

  it('lies where it was drawn, counter-clockwise', () => {
    const point = fc.record({
      x: fc.double({ min: -40, max: 40, noNaN: true }),
      y: fc.double({ min: -40, max: 40, noNaN: true }),
    })
    fc.assert(
      fc.property(fc.array(point, { minLength: 3, maxLength: 10 }), (points) => {
        const plane = planeOfPoints(points, [], 'p')
        expect(twiceArea(plane.outline)).toBeGreaterThan(-0.2)
        for (const corner of outlineOnPlan(plane)) {
          const apart = points.map(({ x, y }) => Math.hypot(x - corner.x, y - corner.y))
          expect(Math.min(...apart)).toBeLessThan(0.01)
        }
      }),
    )
  })

  it('tells hips from valleys', () => {
    const widening = [
      { u: 2, v: 0 },
      { u: 6, v: 0 },
      { u: 9, v: 5 },
      { u: 0, v: 5 },
    ]
    expect(kindsOf(widening)).toEqual(['eave', 'valley', 'ridge', 'valley'])
  })
})

describe('freeId', () => {
  it('counts on from the largest', () => {
    expect(freeId('tree', ['tree-2', 'tree-7'])).toBe('tree-8')
    expect(freeId('tree', [])).toBe('tree-1')
  })
})
