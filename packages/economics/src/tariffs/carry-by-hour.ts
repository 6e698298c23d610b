import type { TariffSheet } from './tariff-sheet.ts'

/** Hours of the day at which SAM looks for the period that inherits carried kWh. */
const landmarkHours = [0, 5, 11, 17]

/**
 * Adds last month's surplus kWh to this month's periods: each surplus goes to the period that holds
 * the same part of the day now (weekday schedule at 0, 5, 11 and 17 o'clock, SAM's rule). Where
 * none of those hours was the surplus period's, SAM drops the credit; here it stays in its own
 * period, or goes to that of midnight when the month does not know its own.
 */
export function carryByHour(
  sheet: TariffSheet,
  month: number,
  surplus: readonly number[],
  net: number[],
): void {
  const now = sheet.weekday[month] ?? []
  const past = sheet.weekday[(month + 11) % 12] ?? []
  surplus.forEach((kwh, period) => {
    if (kwh <= 0) return
    const landmark = landmarkHours.find((hour) => past[hour] === period)
    const target = landmark === undefined ? ownOrFirst(sheet, month, period) : (now[landmark] ?? 0)
    net[target] = (net[target] ?? 0) + kwh
  })
}

function ownOrFirst(sheet: TariffSheet, month: number, period: number): number {
  const known =
    sheet.weekday[month]?.includes(period) === true ||
    sheet.weekend[month]?.includes(period) === true
  return known ? period : (sheet.weekday[month]?.[0] ?? 0)
}
