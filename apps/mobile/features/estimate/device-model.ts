import type { InverterRating, ModuleRating } from '@girasol/array-design'
import type { IncentiveBook, PriceBook } from '@girasol/economics'
import {
  type ComputedEstimate,
  createEstimator,
  type EstimateData,
  type EstimateDetailLevel,
  type EstimateInputs,
  type EstimateResult,
  type Estimator,
} from '@girasol/estimate'
import { decodeWeather, type PanelModule, prepareSite } from '@girasol/pv-model'
import incentiveBook from '@girasol/solar-data/data/incentives.json'
import inverterList from '@girasol/solar-data/data/inverters.json'
import ratingList from '@girasol/solar-data/data/module-ratings.json'
import moduleList from '@girasol/solar-data/data/modules.json'
import priceBook from '@girasol/solar-data/data/price-book.json'

/** A station's typical year, ready to compute any roof under it; remembers what a change leaves as it was. */
export type DeviceYear = {
  estimator: Estimator
  station: EstimateResult['station']
  co2Factors: Float64Array | null
}

// JSON has no tuples and no literals: the package's own tests hold the files to these types.
const modules = moduleList as readonly PanelModule[]
const ratings = ratingList as readonly ModuleRating[]
const inverters = inverterList as unknown as readonly InverterRating[]
export const prices = priceBook as unknown as PriceBook
export const incentives = incentiveBook as unknown as IncentiveBook

type Sky = Omit<DeviceYear, 'estimator'> & { weather: Uint8Array }

/** Unpacks the weather that the API has sent; the sun's path is computed once for all changes that follow. */
export function prepareYear({ weather, ...sky }: Sky): DeviceYear {
  return { ...sky, estimator: createEstimator(prepareSite(decodeWeather(weather))) }
}

/** The same computation as the server's, on the device. Throws an error with a `code` where it cannot be computed. */
export function computeOnDevice(
  year: DeviceYear,
  inputs: EstimateInputs,
  level: EstimateDetailLevel,
): ComputedEstimate {
  return year.estimator.compute(inputs, dataFor(year, inputs), level)
}

function dataFor({ station, co2Factors }: DeviceYear, { moduleId }: EstimateInputs): EstimateData {
  const module = moduleById(moduleId)
  if (!module) throw new Error(`unknown module ${moduleId}`)
  return {
    station,
    distanceKm: station.distanceKm,
    module,
    moduleRating: ratings.find(({ id }) => id === moduleId) ?? null,
    inverters,
    priceBook: prices,
    incentives,
    co2Factors,
    today: new Date().toISOString().slice(0, 10),
  }
}

/** A module of the catalogue. */
export function moduleById(id: string): PanelModule | undefined {
  return modules.find((module) => module.id === id)
}
