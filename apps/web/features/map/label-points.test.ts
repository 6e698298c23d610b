import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { labelPoints, type Outlines } from './label-points.ts'

describe('labelPoints', () => {
  it('writes a name in the largest part of an area', () => {
    const small = [
      [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
      ],
    ] as const
    const large = [
      [
        [10, 10],
        [20, 10],
        [20, 14],
        [10, 14],
      ],
    ] as const
    const labels = labelPoints({
      features: [
        {
          properties: { name: 'Isles' },
          geometry: { type: 'MultiPolygon', coordinates: [small, large] },
        },
      ],
    })
    expect(labels).toEqual([{ name: 'Isles', longitude: 15, latitude: 12 }])
  })

  it('names all fifteen counties of Arizona within Arizona', () => {
    const file = '../../../../packages/solar-data/data/map/counties/AZ.geojson'
    const text = readFileSync(new URL(file, import.meta.url), 'utf8')
    const labels = labelPoints(JSON.parse(text) as Outlines)
    expect(labels).toHaveLength(15)
    for (const { longitude, latitude } of labels) {
      expect(longitude).toBeGreaterThan(-115)
      expect(longitude).toBeLessThan(-109)
      expect(latitude).toBeGreaterThan(31)
      expect(latitude).toBeLessThan(37.1)
    }
  })
})
