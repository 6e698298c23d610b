import { decodeWeather, prepareSite, simulatePlane } from '@girasol/pv-model'
import { describe, expect, it } from 'vitest'
import { nearestPlace, nearestStation, rateOf, searchPlaces, stateNames } from './index.ts'
import { readCountiesMap, readSolarData, readStatesMap, readWeatherFile } from './node.ts'

const data = await readSolarData()
const labels = (query: string) => searchPlaces(data.places, query).map((place) => place.label)

describe('packaged stations', () => {
  it('has a plausible year of weather for each', async () => {
    expect(data.stations).toHaveLength(18)
    for (const { id, latitude } of data.stations) {
      const bytes = await readWeatherFile(data.stations, id)
      if (bytes === null) throw new Error(`no weather for ${id}`)
      const weather = decodeWeather(bytes)
      expect(Math.abs(weather.station.latitude - latitude)).toBeLessThan(0.006)
      const year = simulatePlane(prepareSite(weather), {
        kwDc: 1,
        tiltDeg: 20,
        azimuthDeg: 180,
        mounting: 'roof',
        moduleType: 'standard',
        losses: 14.08,
        dcAcRatio: 1.2,
        inverterEfficiencyPct: 96,
      })
      expect(year.annualKwh, id).toBeGreaterThan(700)
      expect(year.annualKwh, id).toBeLessThan(1900)
    }
  })

  it('never turns an id from outside into a path', async () => {
    expect(await readWeatherFile(data.stations, '../stations.json')).toBeNull()
    expect(await readCountiesMap('../states')).toBeNull()
    expect(await readCountiesMap('ZZ')).toBeNull()
  })

  it('finds the nearest one and says when it is too far', () => {
    const boston = nearestStation(data.stations, 42.36, -71.06)
    expect(boston.station.id).toBe('boston_ma_tmy3')
    expect([boston.distanceKm < 5, boston.fair]).toEqual([true, true])
    const losAngeles = nearestStation(data.stations, 34.05, -118.24)
    expect([losAngeles.station.id, losAngeles.fair]).toEqual(['las_vegas_nv_tmy3', false])
    expect(() => nearestStation([], 0, 0)).toThrow('no weather stations')
  })
})

describe('packaged places', () => {
  it('searches by the beginning of a ZIP', () => {
    expect(labels('02108')).toEqual(['Boston, MA 02108'])
    expect(labels('787')).toHaveLength(10)
    expect(labels('00000')).toEqual([])
  })

  it('searches by city, whatever the accents, case, abbreviations or state', () => {
    expect(labels('BOSTON')[0]).toBe('Boston, MA')
    expect(labels('san josé, ca')[0]).toBe('San Jose, CA')
    expect(labels('st. louis')[0]).toBe('Saint Louis, MO')
    expect(labels('Portland Maine')).toEqual(['Portland, ME'])
    expect(labels('new york')[0]).toBe('New York, NY')
    expect(labels('Kansas City')).toContain('Kansas City, MO')
    expect(labels('   ')).toEqual([])
    expect(labels('(*[')).toEqual([])
  })

  it('names a pin and keeps its rounded position', () => {
    expect(nearestPlace(data.places, 42.35843, -71.05977)).toMatchObject({
      label: 'Boston, MA',
      state: 'MA',
      latitude: 42.36,
      longitude: -71.06,
      timeZone: 'America/New_York',
    })
    expect(nearestPlace(data.places, 30, -50)).toBeNull()
    const [boxes] = searchPlaces(data.places, '00544')
    if (boxes === undefined) throw new Error('a ZIP of boxes only should be found')
    expect(nearestPlace(data.places, boxes.latitude, boxes.longitude)?.zip).not.toMatch(/^00/)
  })

  it('holds complete, rounded rows in known states and zones', () => {
    const zones = new Set(data.places.rows.map((row) => row.timeZone))
    for (const zone of zones)
      expect(() => new Intl.DateTimeFormat('en', { timeZone: zone })).not.toThrow()
    for (const row of data.places.rows) {
      const whole =
        /^\d{5}$/.test(row.zip) && row.city !== '' && stateNames[row.state] !== undefined
      const inside = row.latitude > 17 && row.latitude < 72 && row.longitude < -64
      if (!whole || !inside || String(row.latitude).length > 5) throw new Error(JSON.stringify(row))
    }
    expect(data.places.rows.length).toBeGreaterThan(40_000)
  })
})

describe('packaged catalogue, rates and map', () => {
  it('lists 24 modules with plausible sizes', () => {
    expect(new Set(data.modules.map((module) => module.id)).size).toBe(24)
    for (const module of data.modules) {
      expect(Math.abs(module.widthM * module.heightM - module.areaM2)).toBeLessThan(0.01)
      expect(module.watts / 1000 / module.areaM2).toBeGreaterThan(0.17)
    }
  })

  it('knows a rate for every state, and the average for the rest', () => {
    for (const state of Object.keys(stateNames).filter((code) => code !== 'PR')) {
      const rate = rateOf(data.rates, state)
      expect(rate, state).not.toBe(data.rates.states.US)
      expect(rate.priceTenthCents).toBeGreaterThan(100)
      expect(rate.annualUseKwh).toBeGreaterThan(5000)
    }
    expect(rateOf(data.rates, null).priceTenthCents).toBe(180)
    expect(rateOf(data.rates, 'PR')).toBe(data.rates.states.US)
  })

  it('draws every state and its counties in closed rings', async () => {
    const states = JSON.parse(await readStatesMap()) as {
      features: { properties: { state: string } }[]
    }
    expect(states.features).toHaveLength(52)
    for (const { properties } of states.features) {
      const counties = JSON.parse((await readCountiesMap(properties.state)) ?? '{}') as {
        features: { geometry: { coordinates: number[][][] | number[][][][] } }[]
      }
      expect(counties.features.length, properties.state).toBeGreaterThan(0)
      for (const { geometry } of counties.features) {
        expect(geometry.coordinates.length).toBeGreaterThan(0)
        const rings = geometry.coordinates.flat(
          Array.isArray(geometry.coordinates[0]?.[0]?.[0]) ? 1 : 0,
        )
        for (const ring of rings as number[][][]) {
          expect(ring[0]).toEqual(ring.at(-1))
          expect(ring.length).toBeGreaterThanOrEqual(4)
        }
      }
    }
  })
})
