import type { EstimateResult } from '@girasol/estimate'

/** What a change did to the three figures; `years` is `null` where one of the two never pays back. */
export type Effect = { kwh: number; cents: number; years: number | null }

/** The effect of the last change; `null` while nothing has changed. */
export function effectOf(before: EstimateResult | null, now: EstimateResult): Effect | null {
  if (!before) return null
  const [was, is] = [before.money.paybackYears, now.money.paybackYears]
  return {
    kwh: Math.round(now.annualKwh) - Math.round(before.annualKwh),
    cents: now.price.totalCents - before.price.totalCents,
    years: was === null || is === null ? null : Math.round((is - was) * 10) / 10,
  }
}
