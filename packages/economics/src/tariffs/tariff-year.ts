import { checkTariff } from './check-tariff.ts'
import { type DaylightRule, daylightSpan } from './daylight.ts'
import type { TariffSheet } from './tariff-sheet.ts'
import { hoursPerYear, isLeap, monthDays, weekendDays } from './year-calendar.ts'

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
 * that begins on a Monday). Hours are those of local standard time, as weather and loads have them;
 * with a daylight rule the schedules follow the clock on the wall in summer (SAM's do not). Public
 * holidays are not known here: they count as the weekday they are. Throws `calendarYear` and the
 * codes of `checkTariff`.
 */
export function tariffYear(
  sheet: TariffSheet,
  year: number | null,
  daylight: DaylightRule = 'none',
): TariffYear {
  checkTariff(sheet)
  const byClock = clockPeriods(sheet, weekendDays(year))
  return {
    sheet,
    periodOfHour: inStandardTime(byClock, year ?? mondayYear, daylight),
    tiers: monthDays.map((days) => monthTiers(sheet, days)),
    fixedCents: monthDays.map((days) => sheet.fixedCentsPerMonth + sheet.fixedCentsPerDay * days),
  }
}

/** A year without 29 February that begins on a Monday. */
const mondayYear = 2018

function clockPeriods(sheet: TariffSheet, weekend: Uint8Array): Uint8Array {
  const periods = new Uint8Array(hoursPerYear)
  let day = 0
  monthDays.forEach((days, month) => {
    for (const end = day + days; day < end; day++) {
      const row = (weekend[day] === 1 ? sheet.weekend : sheet.weekday)[month] ?? []
      for (let hour = 0; hour < 24; hour++) periods[day * 24 + hour] = row[hour] ?? 0
    }
  })
  return periods
}

/** In summer the clock is an hour ahead: an hour of standard time has the next one's price. */
function inStandardTime(byClock: Uint8Array, year: number, daylight: DaylightRule): Uint8Array {
  const span = daylightSpan(daylight, year, 60)
  if (span === null) return byClock
  const leapHours = isLeap(year) ? 24 : 0
  const hourOf = (ms: number) => (ms - Date.UTC(year, 0, 1)) / 3_600_000 - leapHours
  const start = hourOf(span.start)
  const end = hourOf(span.end)
  return byClock.map((period, hour) =>
    hour >= start && hour < end ? (byClock[hour + 1] ?? period) : period,
  )
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
