import { Address, EstimateInputs, Phone } from '@girasol/contract'
import { defaultInputs } from '@girasol/estimate'
import { nearestStation } from '@girasol/solar-data'
import { readSolarData } from '@girasol/solar-data/node'
import { describe, expect, it } from 'vitest'
import { addressOf, houseOf, phoneOf } from './homes.ts'
import { crewBase, homeOf } from './places.ts'

const data = await readSolarData()
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1)
const distance = (place: { latitude: number; longitude: number }) =>
  nearestStation(data.stations, place.latitude, place.longitude)

describe('the places of the demo world', () => {
  it('put two crews or more near every station', () => {
    const near = new Map<string, number>()
    for (const number of numbers(40)) {
      const { station, distanceKm } = distance(crewBase(data, number))
      expect(distanceKm).toBeLessThan(60)
      near.set(station.id, (near.get(station.id) ?? 0) + 1)
    }
    expect([...near.keys()].sort()).toEqual(data.stations.map(({ id }) => id).sort())
    expect(Math.min(...near.values())).toBeGreaterThanOrEqual(2)
  })

  it('are homes with an address that the contract takes', () => {
    for (const number of numbers(200)) {
      const home = homeOf(data, number)
      expect(Address.safeParse(addressOf(home, number)).error).toBeUndefined()
      expect(Phone.safeParse(phoneOf(number)).error).toBeUndefined()
      expect(addressOf(home, number).street).toBe(`${number} Demo Street`)
    }
  })

  it('have houses that the contract takes, not all alike', () => {
    const houses = numbers(50).map((number) => {
      const { city: _, ...place } = homeOf(data, number)
      const { station } = distance(place)
      const usual = defaultInputs({
        place,
        stationId: station.id,
        moduleId: data.modules[0]!.id,
        annualUseKwh: 10_000,
        priceTenthCentsPerKwh: 170,
      })
      return houseOf(usual, number)
    })
    for (const house of houses) expect(EstimateInputs.safeParse(house).error).toBeUndefined()
    expect(new Set(houses.map(({ roof }) => roof.planes.length))).toEqual(new Set([1, 2]))
    expect(new Set(houses.map(({ use }) => use.annualKwh)).size).toBeGreaterThan(20)
  })
})
