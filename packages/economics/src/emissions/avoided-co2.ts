import { BadInput } from '../bad-input.ts'
import { monthOfHour } from '../household-load.ts'
import { derived, type Explained, given } from '../explained/explained.ts'

const hoursOfYear = 8760
const kgPerPound = 0.45359237

/** CO2 a system keeps out of the air in a year, kg, with each month and the tree behind it. */
export type AvoidedCo2 = { kgPerYear: number; monthlyKg: number[]; tree: Explained }

/**
 * Hourly factors of one AVERT region, kg per kWh, from its packed file: 8760 little-endian 16-bit
 * integers, hundredths of a pound. Throws `badEmissionFile` for any other length.
 */
export function decodeFactors(bytes: Uint8Array): Float64Array {
  if (bytes.byteLength !== hoursOfYear * 2) throw new BadInput('badEmissionFile')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Float64Array.from({ length: hoursOfYear }, (_, hour) =>
    kilograms(view.getInt16(hour * 2, true)),
  )
}

/** Factors of a region that has one figure for all hours, hundredths of a pound per kWh. */
export function constantFactors(hundredthPounds: number): Float64Array {
  return new Float64Array(hoursOfYear).fill(kilograms(hundredthPounds))
}

function kilograms(hundredthPounds: number): number {
  return (hundredthPounds / 100) * kgPerPound
}

/**
 * Factors of a state that several regions share, weighted by their shares in percent.
 * Throws `emptyMix` when the shares add up to nothing, `wrongLength`, `numberOutOfRange`.
 */
export function mixFactors(
  regions: readonly { sharePct: number; factors: Float64Array }[],
): Float64Array {
  const whole = regions.reduce((sum, { sharePct }) => sum + sharePct, 0)
  if (!(whole > 0 && Number.isFinite(whole))) throw new BadInput('emptyMix', { field: 'regions' })
  const mix = new Float64Array(hoursOfYear)
  for (const { sharePct, factors } of regions) {
    checkHours('factors', factors)
    for (let hour = 0; hour < mix.length; hour++) {
      mix[hour] = (mix[hour] ?? 0) + ((factors[hour] ?? 0) * sharePct) / whole
    }
  }
  return mix
}

/**
 * What the power of the roof keeps out of the air: each hour's energy at what the grid's marginal
 * plants of that hour emit (AVERT). `hourlyAcW` holds 8760 values in W, `factors` kg per kWh.
 * Hours are not averaged first: means by month and hour miss the year by up to 1.2 %.
 * Throws `BadInput`: `wrongLength`, `numberOutOfRange` with the hour.
 */
export function avoidedCo2(
  hourlyAcW: Float64Array,
  factors: Float64Array,
  source = 'avert-2023',
): AvoidedCo2 {
  checkHours('hourlyAcW', hourlyAcW)
  checkHours('factors', factors)
  const kwh = new Float64Array(12)
  const kg = new Float64Array(12)
  for (let hour = 0; hour < hoursOfYear; hour++) {
    const month = monthOfHour(hour)
    const made = (hourlyAcW[hour] ?? 0) / 1000
    kwh[month] = (kwh[month] ?? 0) + made
    kg[month] = (kg[month] ?? 0) + made * (factors[hour] ?? 0)
  }
  const months = Array.from(kwh, (made, month) => monthFigure(month, made, kg[month] ?? 0, source))
  const tree = derived('avoidedCo2', 'kg', 'sum', months)
  return { kgPerYear: tree.value, monthlyKg: months.map(({ value }) => value), tree }
}

/** A month opens to its energy and the factor of its hours, weighted by what they made. */
function monthFigure(month: number, kwh: number, kg: number, source: string): Explained {
  const made = given(`energyOfMonth.${month + 1}`, kwh, 'kWh')
  const factor = given(`emissionOfMonth.${month + 1}`, kwh > 0 ? kg / kwh : 0, 'kgPerKwh', source)
  return derived(`avoidedCo2.${month + 1}`, 'kg', 'product', [made, factor])
}

function checkHours(field: string, hours: Float64Array): void {
  if (hours.length !== hoursOfYear) throw new BadInput('wrongLength', { field })
  const index = hours.findIndex((value) => !(Math.abs(value) < 1e12))
  if (index >= 0) throw new BadInput('numberOutOfRange', { field, index })
}
