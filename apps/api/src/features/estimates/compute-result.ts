import type { EstimateInputs, EstimateResult, FieldError } from '@girasol/contract'
import { fail } from '#/http/errors.ts'
import type { Asker } from './computing/asker.ts'
import { compute } from './computing/computing.ts'
import { solarData } from './computing/solar-sites.ts'
import { wrongInputs } from './estimate.ts'
import { servicePlace } from './service-place.ts'

/**
 * Figures for inputs, computed here whatever a device has shown; answers the inputs with the place
 * as we know it. Incentives are judged for the day of `now`. Fails with `outsideServiceArea`, with
 * `invalidInput` for ids that we do not know and for what cannot be computed, with `busy`, and with `tooManyRequests` for who has too much under way.
 */
export async function computeResult(
  asked: EstimateInputs,
  now: Date,
  asker: Asker,
): Promise<{ inputs: EstimateInputs; result: EstimateResult }> {
  const { places, stations, modules } = await solarData()
  const place = servicePlace(places, asked.place)
  if (place === null) fail('outsideServiceArea')
  const station = stations.some(({ id }) => id === asked.stationId)
  const module = modules.some(({ id }) => id === asked.moduleId)
  const wrong = [...unknownIds(station, module), ...wrongInputs(asked)]
  if (wrong.length > 0) return refuse(wrong)
  const inputs = { ...asked, place }
  const answer = await compute({ kind: 'figures', inputs, today: dayOf(now) }, asker)
  return 'refused' in answer ? refuse(answer.refused) : { inputs, result: answer.result }
}

function dayOf(now: Date): string {
  return now.toISOString().slice(0, 10)
}

function refuse(fields: FieldError[]): never {
  fail('invalidInput', { fields })
}

function unknownIds(station: boolean, module: boolean): FieldError[] {
  const refused = (field: string): FieldError => ({ field, reason: 'notAllowed' })
  return [
    ...(station ? [] : [refused('/body/inputs/stationId')]),
    ...(module ? [] : [refused('/body/inputs/moduleId')]),
  ]
}
