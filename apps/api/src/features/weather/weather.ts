import type { Config } from '#/config.ts'
import type { Egress } from '#/security/egress.ts'
import { nsrdbWeather } from './nsrdb-weather.ts'
import { packagedWeather } from './packaged-weather.ts'
import { pvgisWeather } from './pvgis-weather.ts'
import { byCell } from './weather-cells.ts'
import type { WeatherSource } from './weather-source.ts'

export { firstYear } from './weather-source.ts'

/** In the order in which they are asked: services that are switched on, then the packaged stations. */
export function weatherSources(
  { weather }: Pick<Config, 'weather'>,
  egress: Pick<Egress, 'get'>,
): WeatherSource[] {
  return [
    ...(weather.nsrdb ? [byCell(nsrdbWeather(egress, weather.nsrdb))] : []),
    ...(weather.pvgis ? [byCell(pvgisWeather(egress, weather.pvgis))] : []),
    packagedWeather,
  ]
}
