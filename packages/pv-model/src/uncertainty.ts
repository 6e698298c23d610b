import { PvModelError } from './model-error.ts'
import { publishedParts, type UncertaintyPart, yieldOfYears } from './uncertainty-parts.ts'

/** Standard deviations below the middle that nine in ten of a normal distribution exceed. */
const ninetyPercent = 1.2816

/** A part with what it does alone. */
export type WeighedPart = UncertaintyPart & {
  /** How far it alone would put P90 below P50, kWh. */
  p90DropKwh: number
  /** Its share of the whole variance, 0..1; the shares add up to 1. */
  share: number
}

export type Uncertainty = {
  /** As likely to be exceeded as not, kWh. */
  p50: number
  /** Exceeded with a likelihood of nine in ten, kWh. */
  p90: number
  /** Standard deviation of all parts together, percent of P50. */
  sdPct: number
  parts: WeighedPart[]
}

/** What may be known better than the packaged figures. */
export type UncertaintyInput = {
  /** Yields of real years of the place itself, at least five, in any unit: they replace the packaged 18. */
  yearlyYields?: readonly number[]
  /** The mean of how many years is asked for; 1 when left out. Weather evens out, the rest does not. */
  years?: number
  /** Everything but year-to-year weather. */
  parts?: readonly UncertaintyPart[]
}

/**
 * P50 and P90 of a year's yield. P50 is the yield of the typical year itself: that typical years
 * stand in the middle is an assumption, as is a normal distribution of independent parts, which
 * are combined in quadrature (for the method: IEA-PVPS T13-12:2018, Uncertainties in PV System Yield
 * Predictions and Assessments). Throws `PvModelError` (`badYield`, `tooFewYears`, `badYears`, `badDeviation`).
 */
export function uncertainty(annualKwh: number, input: UncertaintyInput = {}): Uncertainty {
  const { years = 1, parts = publishedParts } = input
  if (!(annualKwh >= 0 && annualKwh < 1e15)) {
    throw new PvModelError('badYield', 'a yield is 0 or more kWh', { field: 'annualKwh' })
  }
  if (!(years >= 1 && years <= 1000)) {
    throw new PvModelError('badYears', 'a mean is of 1 to 1000 years', { field: 'years' })
  }
  parts.forEach(checkPart)
  const weather = weatherPart(input.yearlyYields)
  const all = [{ ...weather, sdPct: weather.sdPct / Math.sqrt(years) }, ...parts]
  const variance = all.reduce((sum, { sdPct }) => sum + sdPct * sdPct, 0)
  const sdPct = Math.sqrt(variance)
  return {
    p50: annualKwh,
    p90: annualKwh - dropOf(annualKwh, sdPct),
    sdPct,
    parts: all.map((part) => ({
      ...part,
      p90DropKwh: dropOf(annualKwh, part.sdPct),
      share: variance > 0 ? (part.sdPct * part.sdPct) / variance : 0,
    })),
  }
}

/** A yield does not fall below nothing. */
function dropOf(annualKwh: number, sdPct: number): number {
  return annualKwh * Math.min(1, (ninetyPercent * sdPct) / 100)
}

function checkPart({ sdPct, name }: UncertaintyPart, index: number): void {
  if (sdPct >= 0 && sdPct <= 100) return
  throw new PvModelError('badDeviation', `${name}: 0 to 100 percent`, { field: 'parts', index })
}

function weatherPart(own: readonly number[] | undefined): UncertaintyPart {
  const yields = own ?? yieldOfYears.kwh
  const source = own === undefined ? yieldOfYears.source : 'the years given for this place'
  const sdPct = spreadPct(yields)
  return { name: 'weatherYears', group: 'weather', sdPct, basis: 'measured', source }
}

const fewestYears = 5

/** Sample standard deviation in percent of the mean. */
function spreadPct(yields: readonly number[]): number {
  const field = 'yearlyYields'
  if (yields.length < fewestYears) {
    throw new PvModelError('tooFewYears', `at least ${fewestYears} years`, { field })
  }
  const bad = yields.findIndex((value) => !(value > 0 && value < 1e15))
  if (bad >= 0) throw new PvModelError('badYield', 'a yield above 0', { field, index: bad })
  const mean = yields.reduce((sum, value) => sum + value, 0) / yields.length
  const squares = yields.reduce((sum, value) => sum + (value / mean - 1) ** 2, 0)
  return Math.min(100, 100 * Math.sqrt(squares / (yields.length - 1)))
}
