import { contract } from '@girasol/contract'
import { defaultInputs } from '@girasol/estimate'
import { nearestStation, rateOf } from '@girasol/solar-data'
import { fail } from '#/http/errors.ts'
import { handle } from '#/http/handler.ts'
import { computeResult } from './compute-result.ts'
import { askerOf } from './computing/asker.ts'
import { servicePlace } from './service-place.ts'
import { solarData } from './computing/solar-sites.ts'

/** A first estimate for a place: a usual roof and use, the nearest weather. Nothing is saved. */
export const startEstimate = handle(
  contract.estimates.startEstimate,
  async ({ input, principal, request, now }) => {
    const { places, stations, modules, rates } = await solarData()
    const place = servicePlace(places, input.body.place)
    if (place === null) fail('outsideServiceArea')
    const { station } = nearestStation(stations, place.latitude, place.longitude)
    const rate = rateOf(rates, place.state)
    return computeResult(
      defaultInputs({
        place,
        stationId: station.id,
        moduleId: usualModule(modules).id,
        annualUseKwh: rate.annualUseKwh,
        priceTenthCentsPerKwh: rate.priceTenthCents,
      }),
      now,
      askerOf({ request, principal }),
    )
  },
)

/** The module in the middle of the catalogue by power: neither the cheapest nor the best to begin with. */
function usualModule<M extends { id: string; watts: number }>(modules: readonly M[]): M {
  const byPower = [...modules].sort((a, b) => a.watts - b.watts || (a.id < b.id ? -1 : 1))
  const middle = byPower[Math.floor(byPower.length / 2)]
  if (!middle) throw new Error('the catalogue is empty')
  return middle
}
