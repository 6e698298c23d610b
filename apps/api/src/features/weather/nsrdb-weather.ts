import { distanceKm, readWeather, WeatherError } from '@girasol/pv-model'
import type { Egress } from '#/security/egress.ts'
import { type WeatherSource, WeatherSourceFailed } from './weather-source.ts'

/** The service of the US National Laboratory of the Rockies; the key is sent as a header, so that no address holds it. */
export type NsrdbSetting = {
  /** `https://developer.nlr.gov` */
  base: string
  key: string
  /** The operator's, which the service asks for; never a customer's. */
  email: string
}

const path = '/api/nsrdb/v2/solar/nsrdb-GOES-tmy-v4-0-0-download.csv'
const attributes = 'dni,dhi,ghi,air_temperature,wind_speed,surface_pressure,surface_albedo'
const limits = { mostBytes: 8_000_000, mostMilliseconds: 60_000 }

/**
 * Typical years of the National Solar Radiation Database, GOES TMY v4: the Americas at 4 km
 * (developer.nlr.gov/docs/solar/nsrdb/nsrdb-GOES-tmy-v4-0-0-download). Ask by cell, see `byCell`.
 */
export function nsrdbWeather(egress: Pick<Egress, 'get'>, setting: NsrdbSetting): WeatherSource {
  return {
    name: 'nsrdb',
    yearAt: async (point) => {
      const headers = { 'x-api-key': setting.key, accept: 'text/csv' }
      const address = addressOf(setting, `POINT(${point.longitude} ${point.latitude})`)
      const { status, body } = await egress.get('weather', address, { ...limits, headers })
      if (status === 400 && outside.test(body)) return null
      if (status !== 200) throw new WeatherSourceFailed('nsrdb', `status ${status}`)
      const weather = read(body)
      const origin = 'NREL NSRDB GOES TMY v4'
      return { weather, origin, distanceKm: distanceKm(weather.station, point) }
    },
  }
}

/** What the service says of places that its satellites do not see. */
const outside = /no data available|outside/i

function addressOf({ base, email }: NsrdbSetting, wkt: string): string {
  const url = new URL(path, base)
  const asked = { wkt, names: 'tmy', attributes, interval: '60', utc: 'false', leap_day: 'false' }
  for (const [name, value] of Object.entries({ ...asked, email })) {
    url.searchParams.set(name, value)
  }
  return url.href
}

function read(body: string) {
  try {
    return readWeather(body)
  } catch (error) {
    if (error instanceof WeatherError) throw new WeatherSourceFailed('nsrdb', error.code)
    throw error
  }
}
