import { describe, expect, it } from 'vitest'
import { sunWay } from './sun-way.ts'

describe('sunWay', () => {
  it('goes from east to west on a day of equal length, over the south of a northern place', () => {
    const way = sunWay(40, 0)
    expect(way[0]!.x).toBeCloseTo(1)
    expect(way[0]!.y).toBeCloseTo(0)
    expect(way.at(-1)!.x).toBeCloseTo(-1)
    const noon = way[(way.length - 1) / 2]!
    expect(noon.x).toBeCloseTo(0)
    // At noon the sun stands as far from overhead as the place from the equator.
    expect(noon.y).toBeCloseTo(-40 / 90)
  })
  it('rises north of east in June and south of east in December', () => {
    expect(sunWay(32, 23.44)[0]!.y).toBeGreaterThan(0.4)
    expect(sunWay(32, -23.44)[0]!.y).toBeLessThan(-0.4)
    expect(sunWay(-35, -23.44)[0]!.y).toBeLessThan(-0.4)
  })
  it('rounds the sky where the sun does not set, and is empty where it does not rise', () => {
    const round = sunWay(71, 23.44)
    expect(round[0]!.y).toBeCloseTo(round.at(-1)!.y)
    for (const { x, y } of round) expect(Math.hypot(x, y)).toBeLessThan(1)
    expect(sunWay(71, -23.44)).toEqual([])
  })
})
