import { describe, expect, it } from 'vitest'
import { areaName } from './area-name.ts'

const square = (x: number, y: number, side: number) => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
  [x, y],
]
const properties = { name: 'Pima', state: 'AZ' }

describe('areaName', () => {
  it('stands in the middle of an area', () => {
    const geometry = { type: 'Polygon' as const, coordinates: [square(-112, 31, 2)] }
    expect(areaName({ properties, geometry })).toEqual({ text: 'Pima', at: [-111, 32] })
  })

  it('stands in the largest part, whichever way round the parts are drawn', () => {
    const small = square(0, 0, 1).toReversed()
    const large = square(10, 10, 4).toReversed()
    const geometry = { type: 'MultiPolygon' as const, coordinates: [[small], [large]] }
    expect(areaName({ properties, geometry }).at).toEqual([12, 12])
  })
})
