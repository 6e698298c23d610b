import type { MeterRules } from '../tariffs/meter-rules.ts'
import type { TariffYear } from '../tariffs/tariff-year.ts'
import { hoursPerYear, monthStarts } from '../tariffs/year-calendar.ts'

/** What a kWh costs and what an exported one brings in each hour, cents with decimals. */
export type HourValues = { buy: Float64Array; sell: Float64Array }

/**
 * Prices a battery is steered by: of each period the first step. Under net metering by the kWh an
 * exported kWh stands for a bought one of its own period.
 */
export function hourValues(tariff: TariffYear, rules: MeterRules): HourValues {
  const buy = new Float64Array(hoursPerYear)
  const sell = new Float64Array(hoursPerYear)
  const { exportRate, kind } = rules
  for (let month = 0; month < 12; month++) {
    const end = monthStarts[month + 1] ?? 0
    for (let hour = monthStarts[month] ?? 0; hour < end; hour++) {
      const step = tariff.tiers[month]?.[tariff.periodOfHour[hour] ?? 0]?.[0]
      buy[hour] = step?.buy ?? 0
      sell[hour] = step?.sell ?? 0
      if (exportRate.by === 'flat') sell[hour] = exportRate.centsPerKwh
      if (exportRate.by === 'hour') sell[hour] = exportRate.centsPerKwh[hour] ?? 0
      if (kind === 'netMeteringKwh') sell[hour] = step?.buy ?? 0
    }
  }
  return { buy, sell }
}
