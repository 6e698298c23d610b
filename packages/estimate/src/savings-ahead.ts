import { type Amount, derived, type Explained, given, type Savings } from '@girasol/economics'
import type { MeterBills } from './meter-year.ts'
import { billTree, savingsTree } from './savings-tree.ts'

/** What the years ahead are reckoned with. */
export type YearsAhead = {
  years: number
  firstYearKwh: Explained
  degradationPctPerYear: number
  priceRisePctPerYear: number
}

/**
 * Savings of all years from the bills of the first: they fall as the roof makes less and rise with
 * the price of power. Bills are not made anew for every year, so a year that makes a little less is
 * taken to save as much less; with exports paid below the price it would lose somewhat less.
 */
export function savingsAhead({ bills, wear }: MeterBills, ahead: YearsAhead): Savings {
  const priceRisePctPerYear = ahead.priceRisePctPerYear
  if (wear === null) return { kind: 'firstYear', cents: savingsTree(bills), priceRisePctPerYear }
  const first = savingsTree(bills)
  const without = billTree('billWithout', bills.without)
  const wornBill = given('billWithWornBattery', wear.wornBills.with.totalCents, 'cents')
  const worn = derived('savingsWithWornBattery', 'cents', 'difference', [without, wornBill])
  const rows = Array.from({ length: ahead.years }, (_, index) =>
    billsOfYear(index + 1, ahead, { first, worn, without, serviceYears: wear.serviceYears }),
  )
  return {
    kind: 'bills',
    withoutCents: rows.map((row) => row.without),
    withCents: rows.map((row) => row.with),
  }
}

type Ends = { first: Explained; worn: Explained; without: Explained; serviceYears: number }

/** The battery wears in a straight line until it is replaced, and then anew. */
function billsOfYear(
  year: number,
  ahead: YearsAhead,
  { first, worn, without, serviceYears }: Ends,
): { without: Amount; with: Amount } {
  const age = ((year - 1) % serviceYears) / serviceYears
  const fresh = derived(`savingsByWear.${year}`, 'cents', 'sumOfProducts', [
    first,
    given(`batteryFresh.${year}`, 1 - age, 'ratio'),
    worn,
    given(`batteryWorn.${year}`, age, 'ratio'),
  ])
  const count = given(`year.${year}`, year, 'count')
  const rise = given('priceRise', ahead.priceRisePctPerYear, 'percent')
  const fall = given('degradation', ahead.degradationPctPerYear, 'percent')
  const made = derived(`energy.${year}`, 'kWh', 'linearDecline', [ahead.firstYearKwh, fall, count])
  const saved = derived(`savingsWithBattery.${year}`, 'cents', 'savingCents', [
    fresh,
    ahead.firstYearKwh,
    made,
    rise,
    count,
  ])
  const bill = derived(`billWithout.${year}`, 'cents', 'risingCents', [without, rise, count])
  return { without: bill, with: derived(`billWith.${year}`, 'cents', 'difference', [bill, saved]) }
}
