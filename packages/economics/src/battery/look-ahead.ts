import type { BatterySpec } from './battery-spec.ts'
import type { HourValues } from './hour-values.ts'

/** How far the steering knows load and sun beforehand, hours. */
const horizonHours = 24

export type Surroundings = {
  spec: BatterySpec
  values: HourValues
  /** Production less load by hour, kWh. */
  surplusKwh: Float64Array
}

/**
 * Stored kWh that the coming day needs in hours dearer than `price`, less what the sun refills
 * before: what must not be spent now, or is worth buying now. Stops at an hour cheaper than
 * `stopBelow`, for whoever buys can do so there.
 */
export function storedNeed(
  { spec, values, surplusKwh }: Surroundings,
  hour: number,
  price: number,
  stopBelow: number,
): number {
  const oneWay = Math.sqrt(spec.roundTrip)
  const end = Math.min(surplusKwh.length, hour + 1 + horizonHours)
  let balance = 0
  let need = 0
  for (let at = hour + 1; at < end; at++) {
    const buy = values.buy[at] ?? 0
    if (buy < stopBelow) break
    const surplus = surplusKwh[at] ?? 0
    if (surplus > 0) balance -= Math.min(surplus, spec.powerKw) * oneWay
    else if (buy > price) balance += Math.min(-surplus, spec.powerKw) / oneWay
    if (balance > need) need = balance
  }
  return need
}
