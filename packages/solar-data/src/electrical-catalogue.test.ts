import { designArray, siteExtremes } from '@girasol/array-design'
import { decodeWeather } from '@girasol/pv-model'
import { describe, expect, it } from 'vitest'
import { readSolarData, readWeatherFile } from './node.ts'

const { inverters, moduleRatings, modules, stations } = await readSolarData()

describe('electrical catalogue', () => {
  it('rates every module, its power the product of voltage and current', () => {
    expect(moduleRatings.map(({ id }) => id)).toEqual(modules.map(({ id }) => id))
    moduleRatings.forEach((rating, at) => {
      expect(rating.watts).toBe(modules[at]?.watts)
      expect(Math.abs(rating.vmpV * rating.impA - rating.watts)).toBeLessThan(1)
    })
  })

  it('has inverters from 3 to 8 kW and microinverters, each with a source and its own id', () => {
    expect(new Set(inverters.map(({ id }) => id)).size).toBe(inverters.length)
    expect(inverters.filter(({ kind }) => kind === 'string')).toHaveLength(14)
    expect(inverters.filter(({ kind }) => kind === 'micro')).toHaveLength(4)
    expect(inverters.every(({ source }) => source.length > 10)).toBe(true)
  })

  it('finds a design for every module at every station', async () => {
    const planes = [
      { id: 'south', azimuthDeg: 180, pitchDeg: 25, panels: 14 },
      { id: 'east', azimuthDeg: 90, pitchDeg: 25, panels: 9 },
    ]
    for (const { id } of stations) {
      const bytes = await readWeatherFile(stations, id)
      if (bytes === null) throw new Error(`no weather for ${id}`)
      const site = siteExtremes(decodeWeather(bytes).temperature)
      for (const module of moduleRatings) {
        const { best } = designArray({ planes, module, inverters, site, rules: 'us' })
        expect(best?.panelsUsed, `${id} ${module.id}`).toBe(23)
        for (const row of best?.inputs ?? []) expect(row.vocColdV).toBeLessThanOrEqual(600)
      }
    }
  })
})
