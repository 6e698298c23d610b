import { defaultInputs, type EstimateInputs } from '@girasol/estimate'
import { rateOf } from '@girasol/solar-data'
import { readSolarData, readWeatherFile } from '@girasol/solar-data/node'
import type { Ground } from './worker-messages.ts'

/** A usual home in the packaged weather of Phoenix, for tests. */
export async function exampleGround(): Promise<{ ground: Ground; inputs: EstimateInputs }> {
  const { stations, rates, ...catalogue } = await readSolarData()
  const station = stations.find(({ id }) => id === 'phoenix_az_psm3')!
  const weather = await readWeatherFile(stations, station.id)
  const { name: label, latitude, longitude, state } = station
  const rate = rateOf(rates, state)
  const inputs = defaultInputs({
    place: { label, zip: null, state, latitude, longitude, timeZone: 'America/Phoenix' },
    stationId: station.id,
    moduleId: catalogue.modules[0]!.id,
    annualUseKwh: rate.annualUseKwh,
    priceTenthCentsPerKwh: rate.priceTenthCents,
  })
  const { id, name, source, years } = station
  const ground = {
    weather: weather!,
    station: { id, name, source, years },
    distanceKm: 0,
    catalogue,
    today: '2026-11-24',
  }
  return { ground, inputs }
}
