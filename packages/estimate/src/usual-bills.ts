import { scaleToYear, yearBill } from '@girasol/economics'
import { loadShapeOf } from './home-load.ts'
import type { EstimatePlace, EstimateTariff, HomeUse } from './inputs.ts'
import { meteringOf } from './metering.ts'

/** What a home without a roof pays, by what it uses in a year. */
export type UsualBills = {
  /** A month's bill in the mean of the year, cents; it never falls with the use. */
  meanCents: (annualKwh: number) => number
  /** The use whose bill that is, to a tenth of a kWh, 0 ... 200 000; the nearest one where there is none. */
  annualKwh: (meanCents: number) => number
}

/** Most that an estimate takes. */
const mostKwh = 200_000

/**
 * The bills of a tariff for one shape of use, without car and heat pump. Throws `shapeEmpty` and the
 * codes of a tariff that cannot be.
 */
export function usualBills(
  use: Pick<HomeUse, 'shape' | 'profile'>,
  tariff: EstimateTariff,
  place: Pick<EstimatePlace, 'latitude' | 'longitude' | 'timeZone'>,
): UsualBills {
  const { tariff: year, rules } = meteringOf(tariff, place.timeZone)
  const shape = loadShapeOf(use, place)
  const fedKwh = new Float64Array(shape.length)
  const yearCents = (kwh: number) =>
    yearBill(year, rules, { drawnKwh: scaleToYear(shape, kwh), fedKwh }).totalCents
  return {
    meanCents: (kwh) => Math.round(yearCents(kwh) / 12),
    annualKwh: (cents) => tenths((kwh) => yearCents(kwh) >= cents * 12),
  }
}

/** The least number of tenths of a kWh that is enough, by halving; the most where none is. */
function tenths(isEnough: (kwh: number) => boolean): number {
  let [low, high] = [0, mostKwh * 10]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (isEnough(middle / 10)) high = middle
    else low = middle + 1
  }
  return high / 10
}
