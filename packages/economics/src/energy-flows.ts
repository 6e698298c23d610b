import { hourlyUseKwh, monthOfHour } from './household-load.ts'

/** Where a month's energy went, kWh. */
export type MonthFlow = {
  producedKwh: number
  usedKwh: number
  /** Produced and used in the same hour. */
  usedAtHomeKwh: number
  exportedKwh: number
  boughtKwh: number
}

/**
 * Sets production against the household's typical use hour by hour.
 * `hourlyAcW` holds 8760 values in W; `annualUseKwh` is the yearly consumption.
 */
export function monthlyFlows(hourlyAcW: Float64Array, annualUseKwh: number): MonthFlow[] {
  const months = Array.from({ length: 12 }, emptyFlow)
  for (let hour = 0; hour < hourlyAcW.length; hour++) {
    const flow = months[monthOfHour(hour)]
    if (flow === undefined) continue
    const produced = (hourlyAcW[hour] ?? 0) / 1000
    const used = hourlyUseKwh(hour, annualUseKwh)
    const atHome = Math.min(produced, used)
    flow.producedKwh += produced
    flow.usedKwh += used
    flow.usedAtHomeKwh += atHome
    flow.exportedKwh += produced - atHome
    flow.boughtKwh += used - atHome
  }
  return months
}

function emptyFlow(): MonthFlow {
  return { producedKwh: 0, usedKwh: 0, usedAtHomeKwh: 0, exportedKwh: 0, boughtKwh: 0 }
}
