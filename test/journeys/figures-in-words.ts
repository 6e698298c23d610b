import type { EstimateResult, Language } from '@girasol/contract'
import {
  createWords,
  threeDigits,
} from '../../apps/api/src/features/estimates/computing/paper/words.ts'

/** The figures of a result as a person reads them, in whole texts. */
export function inWords(language: Language, result: EstimateResult) {
  const words = createWords(language)
  const { cards, spread } = words.rooms.estimate
  const { annualKwh, price, money, uncertainty } = result
  const years = money.paybackYears === null ? null : Math.round(money.paybackYears)
  const savings = words.dollars(money.firstYearSavingsCents)
  return {
    makes: words.say(cards.perYear, { kwh: threeDigits(annualKwh) }),
    annual: words.whole(annualKwh),
    spread: words.say(spread.summary, {
      middle: Math.round(annualKwh),
      p90: Math.round(uncertainty.p90Kwh),
      sd: Math.round(uncertainty.sdPct * 10) / 10,
    }),
    months: result.monthlyKwh.map(words.whole),
    price: words.dollars(price.totalCents),
    paysBack: years === null ? cards.never : words.say(cards.years, { years }),
    savings,
    savingsLine: words.say(cards.paybackDetail, { savings }),
    exactSavings: words.exact(money.firstYearSavingsCents),
    paid: words.exact(money.totalPaidCents),
    fee: words.exact(money.loan?.feeCents ?? 0),
  }
}

/** The names of the months with what stands behind each in a list of texts. */
export function afterMonths(language: Language, texts: readonly string[]): string[] {
  const names = createWords(language).months('long')
  return names.map((name) => texts[texts.indexOf(name) + 1] ?? '')
}
