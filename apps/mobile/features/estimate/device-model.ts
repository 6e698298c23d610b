import type { PriceBook } from '@girasol/economics'
import { computeEstimate, type EstimateInputs, type EstimateResult } from '@girasol/estimate'
import { decodeWeather, type PanelModule, prepareSite, type Site } from '@girasol/pv-model'
import moduleList from '@girasol/solar-data/data/modules.json'
import priceBook from '@girasol/solar-data/data/price-book.json'

export type Result = EstimateResult

/** A station's typical year, ready to compute any roof under it. */
export type DeviceYear = { site: Site; station: EstimateResult['station'] }

const modules = moduleList as readonly PanelModule[]
// JSON has no tuples and no literals: its own tests hold the file to this type.
const book = priceBook as unknown as PriceBook

/** Unpacks the weather that the API has sent; the sun's path is computed once for all changes that follow. */
export function prepareYear(bytes: Uint8Array, station: EstimateResult['station']): DeviceYear {
  return { site: prepareSite(decodeWeather(bytes)), station }
}

/** The same computation as the server's, on the device. Throws for a module that we do not install. */
export function computeOnDevice(year: DeviceYear, inputs: EstimateInputs): EstimateResult {
  const module = modules.find(({ id }) => id === inputs.moduleId)
  if (!module) throw new Error(`unknown module ${inputs.moduleId}`)
  const { station } = year
  return computeEstimate(year.site, inputs, {
    station,
    distanceKm: station.distanceKm,
    module,
    priceBook: book,
  })
}

/** The size of a module, for drawing it on the roof. */
export function moduleById(id: string): PanelModule | undefined {
  return modules.find((module) => module.id === id)
}
