import type { ExportRate, MeterRules } from './meter-rules.ts'
import type { ChargedYear, Metered, MonthCharge } from './month-charges.ts'
import { priceBetween, type TariffYear } from './tariff-year.ts'
import { monthStarts } from './year-calendar.ts'

/**
 * A year of net billing or of a meter of its own for the system: every hour's purchase and sale is
 * priced by itself, on the step that the month's running total has reached (as SAM does).
 */
export function netBilledYear(
  tariff: TariffYear,
  rules: MeterRules,
  metered: Metered,
): ChargedYear {
  const priced = monthStarts
    .slice(0, 12)
    .map((_, month) => hourlyCharges(tariff, rules.exportRate, metered, month))
  const once = carriedYear(tariff, rules, metered, priced)
  if (!metered.settled) return once
  return carriedYear(tariff, rules, { ...metered, opening: once.closing }, priced)
}

type PricedMonth = ReturnType<typeof hourlyCharges>

/** Credit carried from month to month. */
function carriedYear(
  tariff: TariffYear,
  rules: MeterRules,
  metered: Metered,
  priced: readonly PricedMonth[],
): ChargedYear {
  const carries = rules.kind === 'netBillingCarry'
  const months: MonthCharge[] = []
  let held = carries ? metered.opening.cents : 0
  for (const [month, hours] of priced.entries()) {
    const fixed = (tariff.fixedCents[month] ?? 0) * metered.factors.buy
    const payable = hours.energy + (rules.creditPaysFixed ? fixed : 0)
    const settled = carries
      ? carried(rules, month, hours.earned, payable, held)
      : { credit: kept(rules, hours.earned, hours.energy), trueUp: 0, left: 0 }
    held = settled.left
    months.push({
      boughtKwh: hours.boughtKwh,
      soldKwh: hours.soldKwh,
      energy: hours.energy,
      credit: settled.credit,
      trueUp: settled.trueUp,
      leftKwh: 0,
      leftCents: held,
    })
  }
  return { months, closing: { kwhByPeriod: [], kwh: 0, cents: held } }
}

/** Without carry-over: all is credited, or only as much as the energy costs. */
function kept(rules: MeterRules, earned: number, energy: number): number {
  const whole = rules.kind === 'buyAllSellAll' || rules.creditPaysFixed
  return whole ? earned : Math.min(earned, energy)
}

function carried(rules: MeterRules, month: number, earned: number, payable: number, held: number) {
  const pool = held + (rules.creditInSameMonth ? earned : 0)
  const credit = Math.min(pool, payable)
  const left = held + earned - credit
  if (month !== rules.trueUpMonth || rules.atTrueUp === 'rollsOver') {
    return { credit, trueUp: 0, left }
  }
  return { credit, trueUp: rules.atTrueUp === 'paid' ? left : 0, left: 0 }
}

function hourlyCharges(tariff: TariffYear, rate: ExportRate, metered: Metered, month: number) {
  const { drawnKwh, fedKwh, factors } = metered
  const tiers = tariff.tiers[month] ?? []
  let boughtKwh = 0
  let soldKwh = 0
  let energy = 0
  let earned = 0
  const end = monthStarts[month + 1] ?? 0
  for (let hour = monthStarts[month] ?? 0; hour < end; hour++) {
    const steps = tiers[tariff.periodOfHour[hour] ?? 0] ?? []
    const drawn = drawnKwh[hour] ?? 0
    const fed = fedKwh[hour] ?? 0
    if (drawn > 0) energy += priceBetween(steps, boughtKwh, boughtKwh + drawn, 'buy')
    if (fed > 0) {
      if (rate.by === 'tariff') earned += priceBetween(steps, soldKwh, soldKwh + fed, 'sell')
      else earned += fed * (rate.by === 'flat' ? rate.centsPerKwh : (rate.centsPerKwh[hour] ?? 0))
    }
    boughtKwh += drawn
    soldKwh += fed
  }
  return { boughtKwh, soldKwh, energy: energy * factors.buy, earned: earned * factors.sell }
}
