import { contract } from '@girasol/contract'
import { readWeatherFile } from '@girasol/solar-data/node'
import { fail } from '#/http/errors.ts'
import { handle } from '#/http/handler.ts'
import { solarData } from './computing/solar-sites.ts'

/** The path names no version of the file, so caches ask again after an hour. */
const cacheSeconds = 3600

/** A station's packed weather year, from which a device computes by itself. */
export const readWeather = handle(contract.estimates.readWeather, async ({ input }) => {
  const { stations } = await solarData()
  const bytes = await readWeatherFile(stations, input.params.stationId)
  return bytes ? { bytes, cacheSeconds } : fail('notFound')
})
