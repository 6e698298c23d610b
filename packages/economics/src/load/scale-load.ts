import { BadInput, within } from '../bad-input.ts'
import type { MeterRules } from '../tariffs/meter-rules.ts'
import type { TariffYear } from '../tariffs/tariff-year.ts'
import { checkHours, type YearBill, yearBill } from '../tariffs/year-bill.ts'
import { hoursPerYear, monthStarts } from '../tariffs/year-calendar.ts'

/** More than a home can use in a year or month, kWh. */
const mostKwh = 1_000_000

/** A shape (8760 shares of any sum) scaled to a year's use, kWh. */
export function scaleToYear(shape: Float64Array, annualKwh: number): Float64Array {
  checkHours('shape', shape)
  within('annualKwh', annualKwh, 0, mostKwh)
  const sum = shape.reduce((total, share) => total + share, 0)
  if (sum === 0 && annualKwh > 0) throw new BadInput('shapeEmpty', { field: 'shape' })
  return shape.map((share) => (annualKwh === 0 ? 0 : (share / sum) * annualKwh))
}

/**
 * A shape scaled month by month to twelve uses, kWh. Throws `monthsNeeded` unless there are twelve,
 * `numberOutOfRange` (index: month), `shapeEmpty` where a month of the shape has no use.
 */
export function scaleToMonths(shape: Float64Array, monthlyKwh: readonly number[]): Float64Array {
  checkHours('shape', shape)
  if (monthlyKwh.length !== 12) throw new BadInput('monthsNeeded', { field: 'monthlyKwh' })
  const load = new Float64Array(hoursPerYear)
  monthlyKwh.forEach((kwh, month) => {
    within('monthlyKwh', kwh, 0, mostKwh, month)
    const hours = shape.subarray(monthStarts[month], monthStarts[month + 1])
    const sum = hours.reduce((total, share) => total + share, 0)
    if (sum === 0 && kwh > 0) throw new BadInput('shapeEmpty', { field: 'shape', index: month })
    if (kwh > 0)
      load.set(
        hours.map((share) => (share / sum) * kwh),
        monthStarts[month] ?? 0,
      )
  })
  return load
}

/**
 * The load whose bills under a tariff are the given ones, integer cents: each month's use is found
 * by halving (bills rise with use). Throws `monthsNeeded`, `billBelowFixed` where a bill is less
 * than the month costs without any use, `billTooHigh` (index: month).
 */
export function scaleToBills(
  shape: Float64Array,
  monthlyCents: readonly number[],
  tariff: TariffYear,
  rules: MeterRules,
): Float64Array {
  if (monthlyCents.length !== 12) throw new BadInput('monthsNeeded', { field: 'monthlyCents' })
  monthlyCents.forEach((cents, month) => within('monthlyCents', cents, 0, 1e9, month))
  // The year's minimum is settled in December; a month's own bill does not know it.
  const plain = { ...tariff, sheet: { ...tariff.sheet, billMinimumCentsPerYear: 0 } }
  const bill = (kwh: readonly number[]) => billWithout(shape, kwh, plain, rules)
  const low = Array.from({ length: 12 }, () => 0)
  const high = monthlyCents.map(() => mostKwh)
  checkReach(bill(low), bill(high), monthlyCents)
  for (let step = 0; step < 44; step++) {
    const middle = low.map((kwh, month) => (kwh + (high[month] ?? 0)) / 2)
    bill(middle).months.forEach(({ totalCents }, month) => {
      const side = totalCents < (monthlyCents[month] ?? 0) ? low : high
      side[month] = middle[month] ?? 0
    })
  }
  return scaleToMonths(shape, high)
}

function billWithout(
  shape: Float64Array,
  kwh: readonly number[],
  tariff: TariffYear,
  rules: MeterRules,
): YearBill {
  const drawnKwh = scaleToMonths(shape, kwh)
  return yearBill(tariff, rules, { drawnKwh, fedKwh: new Float64Array(hoursPerYear) })
}

function checkReach(least: YearBill, most: YearBill, monthlyCents: readonly number[]): void {
  monthlyCents.forEach((cents, index) => {
    if (cents < (least.months[index]?.totalCents ?? 0))
      throw new BadInput('billBelowFixed', { index })
    if (cents > (most.months[index]?.totalCents ?? 0)) throw new BadInput('billTooHigh', { index })
  })
}
