import { carryByHour } from './carry-by-hour.ts'
import type { MeterRules } from './meter-rules.ts'
import type { ChargedYear, CreditBalance, Metered, MonthCharge } from './month-charges.ts'
import { type MonthTier, priceBetween, type TariffYear } from './tariff-year.ts'
import { monthStarts } from './year-calendar.ts'

/**
 * A year of net metering. Each month is netted by period; use is spread over the price steps in
 * proportion to the periods' shares, as SAM does. Surplus is carried as kWh, to the period that
 * holds the same hours next month, or valued and carried as money.
 */
export function netMeteredYear(
  tariff: TariffYear,
  rules: MeterRules,
  metered: Metered,
): ChargedYear {
  const netted = monthStarts.slice(0, 12).map((_, month) => netByPeriod(tariff, metered, month))
  const once = carriedYear(tariff, rules, metered, netted)
  if (!metered.settled) return once
  return carriedYear(tariff, rules, { ...metered, opening: once.closing }, netted)
}

type NettedMonth = ReturnType<typeof netByPeriod>

/** Credit carried from month to month. */
function carriedYear(
  tariff: TariffYear,
  rules: MeterRules,
  metered: Metered,
  netted: readonly NettedMonth[],
): ChargedYear {
  const inKwh = rules.kind === 'netMeteringKwh'
  const months: MonthCharge[] = []
  let before: CreditBalance = metered.opening
  for (const [month, { net: surplus, boughtKwh, soldKwh }] of netted.entries()) {
    const net = [...surplus]
    const tally = net.reduce((sum, kwh) => sum + kwh, 0)
    if (inKwh) carryByHour(tariff.sheet, month, before.kwhByPeriod, net)
    const energy = stepped(tariff.tiers[month], net, -1, 'buy') * metered.factors.buy
    const earned = inKwh ? 0 : surplusValue(tariff, rules, month, net) * metered.factors.sell
    const payable = energy + (rules.creditPaysFixed ? fixedOf(tariff, metered, month) : 0)
    const settles = month === rules.trueUpMonth
    const kwh = inKwh ? Math.max(0, before.kwh + tally) : 0
    const asMoney = kwh * rules.trueUpCentsPerKwh * metered.factors.sell
    const rolled = settles && rules.atTrueUp === 'rollsOver' ? asMoney : 0
    const pool = before.cents + earned + rolled
    const credit = Math.min(pool, payable)
    const left = {
      kwhByPeriod: net.map((n) => (inKwh ? Math.max(0, n) : 0)),
      kwh,
      cents: pool - credit,
    }
    const after = settles ? settled(rules, left) : left
    const trueUp = settles && rules.atTrueUp === 'paid' ? asMoney + left.cents : 0
    months.push({
      boughtKwh,
      soldKwh,
      energy,
      credit,
      trueUp,
      leftKwh: after.kwh,
      leftCents: after.cents,
    })
    before = after
  }
  return { months, closing: before }
}

/** What outlives the settling: nothing, or the money that rolls over. */
function settled(rules: MeterRules, left: CreditBalance): CreditBalance {
  return { kwhByPeriod: [], kwh: 0, cents: rules.atTrueUp === 'rollsOver' ? left.cents : 0 }
}

function fixedOf(tariff: TariffYear, metered: Metered, month: number): number {
  return (tariff.fixedCents[month] ?? 0) * metered.factors.buy
}

/** Fed in less drawn, kWh per period, and both sums. */
function netByPeriod(tariff: TariffYear, { drawnKwh, fedKwh }: Metered, month: number) {
  const net = new Float64Array(tariff.sheet.periods.length)
  let boughtKwh = 0
  let soldKwh = 0
  const end = monthStarts[month + 1] ?? 0
  for (let hour = monthStarts[month] ?? 0; hour < end; hour++) {
    const drawn = drawnKwh[hour] ?? 0
    const fed = fedKwh[hour] ?? 0
    const period = tariff.periodOfHour[hour] ?? 0
    net[period] = (net[period] ?? 0) + fed - drawn
    boughtKwh += drawn
    soldKwh += fed
  }
  return { net: Array.from(net), boughtKwh, soldKwh }
}

/** Value of the periods whose net has the given sign: each takes its share of every price step. */
function stepped(
  tiers: readonly MonthTier[][] | undefined,
  net: readonly number[],
  sign: 1 | -1,
  side: 'buy' | 'sell',
): number {
  const total = net.reduce((sum, kwh) => sum + Math.max(0, sign * kwh), 0)
  if (total === 0 || tiers === undefined) return 0
  return net.reduce((cents, kwh, period) => {
    if (sign * kwh <= 0) return cents
    return cents + ((sign * kwh) / total) * priceBetween(tiers[period] ?? [], 0, total, side)
  }, 0)
}

function surplusValue(
  tariff: TariffYear,
  { exportRate }: MeterRules,
  month: number,
  net: readonly number[],
): number {
  if (exportRate.by === 'tariff') return stepped(tariff.tiers[month], net, 1, 'sell')
  const rate = exportRate.by === 'flat' ? exportRate.centsPerKwh : 0
  return net.reduce((cents, kwh) => cents + Math.max(0, kwh) * rate, 0)
}
