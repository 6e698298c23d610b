import { roofPlaneFromPlan, roofPlaneFromRectangle, toPlan } from '@girasol/roof-layout'
import { describe, expect, it } from 'vitest'
import { planeHeights, riseAt } from './roof-heights.ts'

function side(id: string, azimuthDeg: number, pitchDeg: number, slopeLengthM: number, y: number) {
  return roofPlaneFromRectangle({ id, azimuthDeg, pitchDeg, widthM: 12, slopeLengthM, x: 0, y })
}

/** A side of a roof whose ridge runs from west to east through the middle of the plan. */
function toRidge(azimuthDeg: number, pitchDeg: number, slopeLengthM: number) {
  const away = (slopeLengthM / 2) * Math.cos((pitchDeg * Math.PI) / 180)
  return side(`${azimuthDeg}`, azimuthDeg, pitchDeg, slopeLengthM, azimuthDeg === 0 ? away : -away)
}

describe('heights of planes', () => {
  it('a plane of its own stands with its lowest point on the eaves', () => {
    const plane = side('low', 180, 30, 5, 0)
    const raised = { ...plane, outline: plane.outline.map(({ u, v }) => ({ u, v: v + 2 })) }
    expect(planeHeights([plane], 3)[0]).toBeCloseTo(3, 12)
    expect(planeHeights([raised], 3)[0]).toBeCloseTo(2, 12)
    expect(planeHeights([], 3)).toEqual([])
  })

  it('two sides meet at their ridge, and the lower eaves count', () => {
    const [south, north] = [toRidge(180, 40, 4), toRidge(0, 20, 9)]
    const heights = planeHeights([south, north], 3)
    const ridge = [south, north].map((plane, index) => {
      const top = Math.max(...plane.outline.map(({ v }) => v))
      return (heights[index] ?? 0) + riseAt(plane, { v: top })
    })
    expect(ridge[0]).toBeCloseTo(ridge[1] ?? 0, 9)
    expect(Math.min(...heights)).toBeCloseTo(3, 9)
    expect(planeHeights([north, south], 3).toReversed()).toEqual(heights)
  })

  it('planes that only touch, or not even that, know nothing of each other', () => {
    const far = side('far', 180, 20, 5, 30)
    const askew = roofPlaneFromPlan({
      id: 'askew',
      azimuthDeg: 90,
      pitchDeg: 45,
      points: [
        { x: 6, y: -3 },
        { x: 10, y: -3 },
        { x: 10, y: 1 },
        { x: 6, y: 1 },
      ],
      edges: ['rake', 'eave', 'rake', 'ridge'],
    })
    const south = side('south', 180, 20, 5, 0)
    const heights = planeHeights([south, far, askew], 4)
    expect(heights[0]).toBeCloseTo(4, 9)
    expect(heights[1]).toBeCloseTo(4, 9)
    const low = Math.min(...askew.outline.map((point) => riseAt(askew, point)))
    expect((heights[2] ?? 0) + low).toBeCloseTo(4, 9)
  })

  it('a wing that begins at half height of a roof is lifted to it', () => {
    const main = side('main', 180, 30, 6, 0)
    const onMain = { u: 2, v: 6 }
    const from = toPlan(main, onMain)
    const to = toPlan(main, { u: 6, v: 6 })
    const upper = roofPlaneFromPlan({
      id: 'upper',
      azimuthDeg: 180,
      pitchDeg: 15,
      points: [from, to, { x: to.x, y: to.y + 4 }, { x: from.x, y: from.y + 4 }],
      edges: ['eave', 'rake', 'ridge', 'rake'],
    })
    const [low = 0, high = 0] = planeHeights([main, upper], 3)
    expect(low).toBeCloseTo(3, 9)
    expect(high + riseAt(upper, upper.outline[0] ?? { v: 0 })).toBeCloseTo(3 + 3, 9)
  })
})
