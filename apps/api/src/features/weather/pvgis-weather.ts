import { distanceKm } from '@girasol/pv-model'
import type { Egress } from '#/security/egress.ts'
import { pvgisYear } from './pvgis-year.ts'
import { type WeatherSource, WeatherSourceFailed } from './weather-source.ts'

const limits = { mostBytes: 8_000_000, mostMilliseconds: 60_000 }

/**
 * Typical years of PVGIS 5.3 of the European Commission's Joint Research Centre: Europe, Africa, most
 * of Asia and the Americas (tool `tmy` of re.jrc.ec.europa.eu/api/v5_3; no key). The horizon that
 * PVGIS knows is left out: ours is cast on the roof itself. Ask by cell, see `byCell`.
 */
export function pvgisWeather(egress: Pick<Egress, 'get'>, base: string): WeatherSource {
  return {
    name: 'pvgis',
    yearAt: async (point) => {
      const url = new URL('/api/v5_3/tmy', base)
      url.searchParams.set('lat', String(point.latitude))
      url.searchParams.set('lon', String(point.longitude))
      url.searchParams.set('outputformat', 'json')
      url.searchParams.set('usehorizon', '0')
      const headers = { accept: 'application/json' }
      const { status, body } = await egress.get('weather', url.href, { ...limits, headers })
      if (status === 400 && overSea.test(body)) return null
      if (status !== 200) throw new WeatherSourceFailed('pvgis', `status ${status}`)
      const weather = pvgisYear(body)
      const origin = `PVGIS 5.3 TMY, ${weather.station.source}`
      return { weather, origin, distanceKm: distanceKm(weather.station, point) }
    },
  }
}

/** "Location over the sea. Please, select another location", and places that no database covers. */
const overSea = /over the sea|not covered/i
