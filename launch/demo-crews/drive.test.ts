import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seeded } from '../demo-world/random.ts'
import { driveTo, type Point } from './drive.ts'

const house = fc.record({
  latitude: fc.double({ min: 18, max: 62, noNaN: true }),
  longitude: fc.double({ min: -165, max: -66, noNaN: true }),
})

function km(a: Point, b: Point): number {
  const narrowing = Math.cos((b.latitude * Math.PI) / 180)
  const east = (a.longitude - b.longitude) * narrowing
  return Math.hypot(a.latitude - b.latitude, east) * 111.2
}

describe('a drive', () => {
  it('comes nearer with every report and ends at the house', () => {
    fc.assert(
      fc.property(house, fc.string(), fc.integer({ min: 10, max: 40 }), (home, seed, count) => {
        const road = driveTo(home, 7, count, seeded(seed))
        const distances = road.map((point) => km(point, home))
        expect(road).toHaveLength(count)
        expect(distances.at(-1)).toBeLessThan(0.001)
        expect(distances[0]).toBeGreaterThan(5)
        expect(distances[0]).toBeLessThan(9)
        for (let i = 1; i < count; i++) expect(distances[i]).toBeLessThan(distances[i - 1]!)
      }),
    )
  })
})
