import { contract } from '@girasol/contract'
import { nearestPlace as findNearest, searchPlaces as findPlaces } from '@girasol/solar-data'
import { handle } from '#/http/handler.ts'
import { solarData } from './computing/solar-sites.ts'

/** ZIP codes and cities for what a person typed. */
export const searchPlaces = handle(contract.estimates.searchPlaces, async ({ input }) => {
  const { places } = await solarData()
  return { places: findPlaces(places, input.body.query) }
})

/** The name of a pin; null far from every place that we know. */
export const nearestPlace = handle(contract.estimates.nearestPlace, async ({ input }) => {
  const { places } = await solarData()
  return { place: findNearest(places, input.body.latitude, input.body.longitude) }
})
