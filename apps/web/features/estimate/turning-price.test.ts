import { readFileSync } from 'node:fs'
import type { PriceBook } from '@girasol/economics'
import { computeEstimate, defaultInputs, type EstimateInputs } from '@girasol/estimate'
import { decodeWeather, type PanelModule, prepareSite } from '@girasol/pv-model'
import type { Station } from '@girasol/solar-data'
import { describe, expect, it } from 'vitest'
import { dearest, turningPrice } from './turning-price.ts'

const data = (name: string) =>
  readFileSync(new URL(`../../../../packages/solar-data/data/${name}`, import.meta.url))
const json = <T>(name: string) => JSON.parse(data(name).toString()) as T

const station = json<Station[]>('stations.json').find(({ id }) => id === 'portland_or_tmy3')!
const module = json<PanelModule[]>('modules.json')[0]!
const priceBook = json<PriceBook>('price-book.json')
const site = prepareSite(decodeWeather(new Uint8Array(data(`weather/${station.id}.gsw`))))
const compute = (inputs: EstimateInputs) =>
  computeEstimate(site, inputs, { station, distanceKm: 0, module, priceBook })

const inputs = defaultInputs({
  place: {
    label: 'Portland, OR',
    zip: null,
    state: 'OR',
    latitude: 45.5,
    longitude: -122.7,
    timeZone: 'UTC',
  },
  stationId: station.id,
  moduleId: module.id,
  annualUseKwh: 11_000,
  priceTenthCentsPerKwh: 110,
})

describe('turningPrice', () => {
  it('is where the verdict turns: good there, not good a cent below', () => {
    const price = turningPrice(compute, inputs)
    expect(price).not.toBeNull()
    const at = (tenthCents: number) =>
      compute({
        ...inputs,
        priceTenthCentsPerKwh: tenthCents,
        exportTenthCentsPerKwh: Math.round(
          (tenthCents * inputs.exportTenthCentsPerKwh) / inputs.priceTenthCentsPerKwh,
        ),
      }).verdict.code
    expect(at(price!)).toBe('good')
    expect(at(price! - 10)).not.toBe('good')
  })

  it('is null where no price would do', () => {
    expect(turningPrice(compute, { ...inputs, annualUseKwh: 300 })).toBeNull()
    expect(dearest).toBe(600)
  })
})
