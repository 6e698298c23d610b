import {
  breakEven,
  type Change,
  type MoneyFigures,
  type Verdict,
  verdictOf,
  whatWouldChange,
} from '@girasol/economics'
import { sumOf } from './hours.ts'
import type { EstimateTariff } from './inputs.ts'
import type { MeterYear } from './meter-year.ts'
import { rounded, shownYears } from './shown.ts'

export type Judgement = Verdict & { changes: Change[] }

/** A home as it is judged. */
export type Judged = {
  panels: number
  mostPanels: number
  kwDc: number
  annualKwh: number
  loadKwh: Float64Array
  tariff: EstimateTariff
  meter: MeterYear
  figures: MoneyFigures
}

/**
 * Whether solar is worth it for this home, judged by the payback as it is shown, and what would
 * change a no. Where panels fit but none is built, the choice says why and the verdict adds nothing.
 */
export function judge(home: Judged): Judgement {
  const { panels, kwDc, annualKwh, meter, figures } = home
  const price = priceTenthCents(home)
  const verdict = verdictOf({
    panels,
    paybackYears: shownYears(figures.paybackYears),
    kwhPerKw: kwDc > 0 ? annualKwh / kwDc : 0,
    priceTenthCentsPerKwh: price,
    exportTenthCentsPerKwh: exportTenthCents(home.tariff, price),
    exportedShare: annualKwh > 0 ? sumOf(meter.flow.fedKwh) / annualKwh : 0,
  })
  if (panels === 0) {
    return { ...verdict, reasons: home.mostPanels === 0 ? verdict.reasons : [], changes: [] }
  }
  const changes = whatWouldChange(verdict, breakEven(figures))
  return { ...verdict, changes: changes.filter(isPossible).map(shownChange) }
}

/** What a kWh costs on average, tenths of a cent. */
function priceTenthCents({ tariff, meter, loadKwh }: Judged): number {
  const { price } = tariff
  if (price.kind === 'flat') return price.tenthCents
  const used = sumOf(loadKwh)
  if (used > 0) return (10 * meter.bills.without.parts.energyCents) / used
  return price.kind === 'tiered' ? (price.steps[0]?.tenthCents ?? 0) : price.offPeakTenthCents
}

/** Net metering by the kWh lets an exported kWh stand for a bought one. */
function exportTenthCents({ meter, exportTenthCents: given }: EstimateTariff, price: number) {
  return meter === 'netMeteringKwh' || given === null ? price : given
}

/** A change by more than that is none that anybody could wait for. */
const mostTimes = 1000

function isPossible(change: Change): boolean {
  if (change.code === 'systemCostsAtMost') return true
  return change.timesPresent <= mostTimes && change.centsPerKwh <= 1e5
}

function shownChange(change: Change): Change {
  if (change.code === 'systemCostsAtMost') return change
  const { code, centsPerKwh, timesPresent } = change
  return { code, centsPerKwh: rounded(centsPerKwh, 1), timesPresent: rounded(timesPresent, 2) }
}
