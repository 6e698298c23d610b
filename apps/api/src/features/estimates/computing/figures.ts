import type { EstimateInputs } from '@girasol/contract'
import { type ComputedEstimate, computeEstimate, type EstimateData } from '@girasol/estimate'
import { distanceKm } from '@girasol/pv-model'
import type { FiguresAnswer, FiguresTask } from './computing.ts'
import { refusedField } from './refused-field.ts'
import { siteOf, solarData, stateEmissions } from './solar-sites.ts'

/** The figures of inputs, or which of them cannot be computed. */
export async function figuresOf({ inputs, today }: FiguresTask): Promise<FiguresAnswer> {
  const computed = await computedOf(inputs, today)
  return 'refused' in computed ? computed : { result: computed.result }
}

/** Figures with what is drawn of them. */
export async function computedOf(
  inputs: EstimateInputs,
  today: string,
): Promise<ComputedEstimate | Extract<FiguresAnswer, { refused: unknown }>> {
  const site = await siteOf(inputs.stationId)
  const data = await dataOf(inputs, today)
  try {
    return computeEstimate(site, inputs, data)
  } catch (error) {
    const field = refusedField(error, inputs)
    if (field === null) throw error
    return { refused: [field] }
  }
}

async function dataOf(inputs: EstimateInputs, today: string): Promise<EstimateData> {
  const { stations, modules, moduleRatings, inverters, priceBook, incentives } = await solarData()
  const station = stations.find(({ id }) => id === inputs.stationId)
  const module = modules.find(({ id }) => id === inputs.moduleId)
  if (!station || !module) throw new Error('unknown station or module')
  return {
    station,
    distanceKm: distanceKm(station, inputs.place),
    module,
    moduleRating: moduleRatings.find(({ id }) => id === module.id) ?? null,
    inverters,
    priceBook,
    incentives,
    co2Factors: await stateEmissions(inputs.place.state),
    today,
  }
}
