import type { MonthFlow } from './energy-flows.ts'

/** What a bought and an exported kWh are worth, in tenths of a cent. */
export type Tariff = { priceTenthCentsPerKwh: number; exportTenthCentsPerKwh: number }

/**
 * What the bill falls by in each of twelve months, integer cents. Export credit pays for bought
 * energy only and waits for later months; it is never paid out. The year is a settled one: it
 * begins with the credit the year before left (so a January start is no disadvantage).
 */
export function monthlySavings(flows: readonly MonthFlow[], tariff: Tariff): number[] {
  const settling = runYear(flows, tariff, 0)
  const settled = runYear(flows, tariff, settling.credit)
  return settled.savings.map((tenths) => Math.round(tenths / 10))
}

function runYear(flows: readonly MonthFlow[], tariff: Tariff, opening: number) {
  let credit = opening
  const savings = flows.map((flow) => {
    credit += flow.exportedKwh * tariff.exportTenthCentsPerKwh
    const spent = Math.min(credit, flow.boughtKwh * tariff.priceTenthCentsPerKwh)
    credit -= spent
    return flow.usedAtHomeKwh * tariff.priceTenthCentsPerKwh + spent
  })
  return { savings, credit }
}
