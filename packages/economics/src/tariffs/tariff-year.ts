import { checkTariff } from './check-tariff.ts'
import type { TariffSheet } from './tariff-sheet.ts'
import { hoursPerYear, monthDays, weekendDays } from './year-calendar.ts'

/** One step of a price in a given month: bounds in kWh of the month, the last `Infinity`. */
export type MonthTier = { from: number; to: number; buy: number; sell: number }

/** A tariff laid over the hours of a year: made once, billed as often as one likes. */
export type TariffYear = {
  sheet: TariffSheet
  /** 8760 indices into the periods. */
  periodOfHour: Uint8Array
  /** Per month and period the price steps, cents per kWh. */
  tiers: MonthTier[][][]
  /** Per month, cents. */
  fixedCents: number[]
}

/**
 * Lays a tariff over a calendar year (weekends fall where that year has them; `null`: SAM's year
 * that begins on a Monday). Public holidays are not known here: they count as the weekday they are.
 * Throws the codes of `checkTariff`.
 */
export function tariffYear(sheet: TariffSheet, year: number | null): TariffYear {
  checkTariff(sheet)
  const weekend = weekendDays(year)
  const periodOfHour = new Uint8Array(hoursPerYear)
  let day = 0
  monthDays.forEach((days, month) => {
    for (let end = day + days; day < end; day++) {
      const row = (weekend[day] === 1 ? sheet.weekend : sheet.weekday)[month] ?? []
      for (let hour = 0; hour < 24; hour++) periodOfHour[day * 24 + hour] = row[hour] ?? 0
    }
  })
  return {
    sheet,
    periodOfHour,
    tiers: monthDays.map((days) => monthTiers(sheet, days)),
    fixedCents: monthDays.map((days) => sheet.fixedCentsPerMonth + sheet.fixedCentsPerDay * days),
  }
}

function monthTiers(sheet: TariffSheet, days: number): MonthTier[][] {
  return sheet.periods.map(({ tiers }) => {
    let from = 0
    return tiers.map((tier) => {
      const to = tier.upToKwh === null ? Infinity : tier.upToKwh * (tier.perDay ? days : 1)
      const step = { from, to, buy: tier.buyCentsPerKwh, sell: tier.sellCentsPerKwh }
      from = to
      return step
    })
  })
}

/** Cents for the part of a month's energy between two running totals (kWh), by the steps of a period. */
export function priceBetween(
  tiers: readonly MonthTier[],
  low: number,
  high: number,
  side: 'buy' | 'sell',
): number {
  let cents = 0
  for (const tier of tiers) {
    if (tier.from >= high) break
    const energy = Math.min(high, tier.to) - Math.max(low, tier.from)
    if (energy > 0) cents += energy * tier[side]
  }
  return cents
}
