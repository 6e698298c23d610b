import { describe, expect, it } from 'vitest'
import { defaultUse } from './default-inputs.ts'
import { homeLoad } from './home-load.ts'
import { monthlySums, sumOf } from './hours.ts'

const boston = { latitude: 42.36, longitude: -71.06 }
const temperatureC = Float64Array.from(
  { length: 8760 },
  (_, hour) => 10 - 15 * Math.cos((2 * Math.PI * hour) / 8760),
)

describe('homeLoad', () => {
  it('adds up to the use, the car and the heat pump', () => {
    const use = {
      ...defaultUse(6000),
      car: { kwhPerYear: 2500, powerKw: 7, startHour: 22 },
      heatPumpKwh: 3000,
    }
    expect(sumOf(homeLoad(use, boston, temperatureC))).toBeCloseTo(11_500, 6)
    const plain = homeLoad(defaultUse(6000), boston, temperatureC)
    const [january = 0, , , , , , july = 0] = monthlySums(
      homeLoad({ ...defaultUse(6000), heatPumpKwh: 3000 }, boston, temperatureC).map(
        (kwh, hour) => kwh - (plain[hour] ?? 0),
      ),
    )
    expect(january).toBeGreaterThan(400)
    expect(july).toBeLessThan(1)
  })

  it('takes the climate of the place, or the one that is named', () => {
    const near = homeLoad(defaultUse(6000), boston, temperatureC)
    const named = homeLoad({ ...defaultUse(6000), shape: 'baltimore' }, boston, temperatureC)
    const other = homeLoad({ ...defaultUse(6000), shape: 'phoenix' }, boston, temperatureC)
    expect(near).toEqual(named)
    expect(other).not.toEqual(near)
  })

  it('has the shape of an upload, whatever its sum', () => {
    const profile = Array.from({ length: 12 }, (_, month) =>
      Array.from({ length: 24 }, (_, hour) => (month === 0 && hour === 18 ? 5 : 0)),
    )
    const load = homeLoad({ ...defaultUse(310), profile }, boston, temperatureC)
    expect(load[18]).toBeCloseTo(10, 9)
    expect(load[19]).toBe(0)
    expect(monthlySums(load).map(Math.round)).toEqual([310, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])
  })

  it('names an upload without use, and a car that is never full', () => {
    const profile = Array.from({ length: 12 }, () => Array.from({ length: 24 }, () => 0))
    expect(() => homeLoad({ ...defaultUse(10), profile }, boston, temperatureC)).toThrow(
      expect.objectContaining({ code: 'shapeEmpty' }),
    )
    const car = { kwhPerYear: 20_000, powerKw: 1, startHour: 0 }
    expect(() => homeLoad({ ...defaultUse(10), car }, boston, temperatureC)).toThrow(
      expect.objectContaining({ code: 'carNeverFull' }),
    )
  })
})
