import {
  addLoads,
  carLoad,
  heatPumpLoad,
  loadShape,
  nearestShape,
  scaleToYear,
} from '@girasol/economics'
import type { EstimatePlace, HomeUse } from './inputs.ts'
import { hoursOfYear } from './hours.ts'

/**
 * What the home takes in each hour of the year, kWh: the year's use in the shape of an upload or of
 * a climate, and a car and a heat pump on top of it. `temperatureC` holds the 8760 outdoor
 * temperatures of the place. Throws `BadInput`: `shapeEmpty`, `carNeverFull`, `numberOutOfRange`.
 */
export function homeLoad(
  use: HomeUse,
  place: Pick<EstimatePlace, 'latitude' | 'longitude'>,
  temperatureC: ArrayLike<number>,
): Float64Array {
  const loads = [scaleToYear(loadShapeOf(use, place), use.annualKwh)]
  if (use.car !== null) loads.push(carLoad(use.car))
  if (use.heatPumpKwh > 0) loads.push(heatPumpLoad(use.heatPumpKwh, temperatureC))
  return addLoads(...loads)
}

/** The shape of the use without car and heat pump, of any sum: 8760 hours. */
export function loadShapeOf(
  { profile, shape }: Pick<HomeUse, 'profile' | 'shape'>,
  { latitude, longitude }: Pick<EstimatePlace, 'latitude' | 'longitude'>,
): Float64Array {
  if (profile !== null) {
    return hoursOfYear((month, hour) => profile[month]?.[hour] ?? 0)
  }
  return loadShape(shape === 'nearest' ? nearestShape(latitude, longitude) : shape)
}
