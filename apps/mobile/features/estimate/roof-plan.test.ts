import { describe, expect, it } from '@jest/globals'
import type { RoofPlane } from '@girasol/contract'
import { planeOnPlan } from '@girasol/estimate'
import fc from 'fast-check'
import { addPlane, arrange, extentOf, mostPlanes } from './roof-plan.ts'

const plane = (more: Partial<RoofPlane>): RoofPlane => ({
  id: 'plane-1',
  azimuthDeg: 180,
  pitchDeg: 20,
  widthM: 9,
  slopeLengthM: 5,
  x: 0,
  y: 0,
  ...more,
})

const anyPlane = fc.record({
  azimuthDeg: fc.integer({ min: 0, max: 359 }),
  pitchDeg: fc.integer({ min: 0, max: 60 }),
  widthM: fc.integer({ min: 1, max: 60 }),
  slopeLengthM: fc.integer({ min: 1, max: 40 }),
})
const anyRoof = fc
  .array(anyPlane, { minLength: 1, maxLength: 3 })
  .map((planes) => planes.map((more, index) => plane({ ...more, id: `plane-${index + 1}` })))

describe('arrange', () => {
  it('lets two sides that face apart share their ridge', () => {
    const [south, north] = arrange([plane({}), plane({ id: 'plane-2', azimuthDeg: 0 })])
    const ridgeOf = (side: RoofPlane | undefined) =>
      side
        ? planeOnPlan(side)
            .slice(2)
            .map(({ y }) => y.toFixed(6))
        : []
    expect(ridgeOf(south)).toEqual(ridgeOf(north))
  })

  it('changes nothing but positions', () => {
    fc.assert(
      fc.property(anyRoof, (roof) => {
        const bare = (planes: RoofPlane[]) => planes.map((side) => ({ ...side, x: 0, y: 0 }))
        expect(bare(arrange(roof))).toEqual(bare(roof))
      }),
    )
  })

  it('gives the same roof when it is done twice', () => {
    fc.assert(fc.property(anyRoof, (roof) => expect(arrange(arrange(roof))).toEqual(arrange(roof))))
  })
})

describe('addPlane', () => {
  it('stops at twelve sides', () => {
    let roof = [plane({})]
    for (let count = 0; count < 20; count++) roof = addPlane(roof, `plane-${count + 2}`)
    expect(roof).toHaveLength(mostPlanes)
  })

  it('adds the far side of the last one', () => {
    expect(addPlane([plane({ azimuthDeg: 200 })], 'plane-2')[1]?.azimuthDeg).toBe(20)
  })
})

describe('extentOf', () => {
  it('holds a level roof exactly', () => {
    const extent = extentOf([plane({ pitchDeg: 0 })])
    expect(extent.right - extent.left).toBeCloseTo(9)
    expect(extent.high - extent.low).toBeCloseTo(5)
  })
})
