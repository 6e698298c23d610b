import { within } from '../bad-input.ts'
import { derived, given } from '../explained/explained.ts'
import type { Currency, PriceBook } from '../price-book.ts'
import type { MoneyPlan } from './money-plan.ts'

/**
 * Operation and the one replacement of the inverter as the price book has them for a system of
 * `kwDc`, in today's money: with power prices that do not rise, neither does upkeep. The parts of
 * a plan; both can be changed. Throws `BadInput`: `numberOutOfRange`.
 */
export function usualUpkeep<C extends Currency>(
  kwDc: number,
  book: Pick<PriceBook<C>, 'operation' | 'inverterReplacement'>,
): Pick<MoneyPlan, 'operation' | 'replacements'> {
  within('kwDc', kwDc, 0, 100_000)
  const { operation, inverterReplacement: inverter } = book
  const size = given('systemSize', kwDc, 'kW')
  const perKw = given('operationPerKw', operation.centsPerKwYear, 'cents', operation.source)
  const perWatt = given('inverterPerWatt', inverter.centsPerWatt, 'centsPerWatt', inverter.source)
  const watts = given('wattsPerKilowatt', 1000, 'ratio')
  return {
    operation: {
      firstYearCents: derived('operationFirstYear', 'cents', 'productCents', [perKw, size]),
      risePctPerYear: 0,
    },
    replacements: [
      {
        code: 'inverter',
        year: inverter.year,
        cents: derived('inverterPrice', 'cents', 'productCents', [perWatt, size, watts]),
      },
    ],
  }
}
