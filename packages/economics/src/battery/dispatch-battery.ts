import type { MeterRules } from '../tariffs/meter-rules.ts'
import type { TariffYear } from '../tariffs/tariff-year.ts'
import { checkHours, type MeterFlow } from '../tariffs/year-bill.ts'
import { hoursPerYear } from '../tariffs/year-calendar.ts'
import { type BatterySpec, checkBattery } from './battery-spec.ts'
import { hourValues } from './hour-values.ts'
import { storedNeed, type Surroundings } from './look-ahead.ts'

/**
 * `selfConsumption` stores every surplus and covers every need; `timeOfUse` stores a surplus only
 * for an hour in which it is worth more than its export, and keeps it for the dearest hours of the
 * coming day, which it knows beforehand (as SAM's look-ahead dispatch does). The battery serves the
 * home and never sells.
 */
export type BatterySteering = {
  mode: 'selfConsumption' | 'timeOfUse'
  /** Whether it may also buy cheap hours for dear ones (`timeOfUse` only). */
  gridCharging: boolean
}

export type BatteryYear = {
  /** What the meter sees: hand it to `billPair`. */
  flow: MeterFlow
  /** Stored at the end of each hour, kWh. */
  storedKwh: Float64Array
  chargedKwh: number
  dischargedKwh: number
  /** Lost by the two conversions. */
  lostKwh: number
  /** Full discharges of the capacity. */
  cycles: number
}

/**
 * Runs a battery through a year of load and production (8760 hours, kWh). In every hour
 * production + drawn + discharged = load + fed in + charged. Under `buyAllSellAll` all production is
 * sold and the battery sees the load alone. Throws `hoursMissing`, `energyNegative`,
 * `numberOutOfRange`.
 */
export function dispatchBattery(
  tariff: TariffYear,
  rules: MeterRules,
  home: { loadKwh: Float64Array; productionKwh: Float64Array },
  spec: BatterySpec,
  steering: BatterySteering,
): BatteryYear {
  checkBattery(spec)
  checkHours('loadKwh', home.loadKwh)
  checkHours('productionKwh', home.productionKwh)
  const apart = rules.kind === 'buyAllSellAll'
  const surplusKwh = Float64Array.from(
    home.loadKwh,
    (load, hour) => (apart ? 0 : (home.productionKwh[hour] ?? 0)) - load,
  )
  const around = { spec, values: hourValues(tariff, rules), surplusKwh }
  return run(around, steering, apart ? home.productionKwh : null)
}

function run(
  around: Surroundings,
  steering: BatterySteering,
  soldKwh: Float64Array | null,
): BatteryYear {
  const { spec, surplusKwh } = around
  const oneWay = Math.sqrt(spec.roundTrip)
  const reserve = spec.capacityKwh * spec.reserveShare
  const flow = { drawnKwh: new Float64Array(hoursPerYear), fedKwh: new Float64Array(hoursPerYear) }
  const storedKwh = new Float64Array(hoursPerYear)
  let stored = reserve
  let chargedKwh = 0
  let dischargedKwh = 0
  for (let hour = 0; hour < hoursPerYear; hour++) {
    const surplus = surplusKwh[hour] ?? 0
    const room = Math.min(spec.powerKw, (spec.capacityKwh - stored) / oneWay)
    const held = Math.min(spec.powerKw, (stored - reserve) * oneWay)
    const charge = Math.max(0, Math.min(room, wanted(around, steering, hour, stored - reserve)))
    const spare = charge > 0 ? 0 : spendable(around, steering, hour, stored - reserve)
    const discharge = Math.max(0, Math.min(held, -surplus, spare))
    stored = Math.min(spec.capacityKwh, stored + charge * oneWay - discharge / oneWay)
    const net = surplus - charge + discharge
    flow.fedKwh[hour] = Math.max(0, net) + (soldKwh?.[hour] ?? 0)
    flow.drawnKwh[hour] = Math.max(0, -net)
    storedKwh[hour] = stored
    chargedKwh += charge
    dischargedKwh += discharge
  }
  const lostKwh = chargedKwh * (1 - oneWay) + dischargedKwh * (1 / oneWay - 1)
  const cycles = spec.capacityKwh > 0 ? dischargedKwh / oneWay / spec.capacityKwh : 0
  return { flow, storedKwh, chargedKwh, dischargedKwh, lostKwh, cycles }
}

/** Energy worth storing in this hour, kWh before conversion. */
function wanted(
  around: Surroundings,
  { mode, gridCharging }: BatterySteering,
  hour: number,
  held: number,
): number {
  const surplus = around.surplusKwh[hour] ?? 0
  if (mode === 'selfConsumption') return surplus
  const { spec, values } = around
  const fromGrid = surplus <= 0
  if (fromGrid && !gridCharging) return 0
  const cost = (fromGrid ? values.buy[hour] : values.sell[hour]) ?? 0
  const dearer = cost / spec.roundTrip
  const need = storedNeed(around, hour, dearer, fromGrid ? cost : -Infinity) - held
  const worth = need / Math.sqrt(spec.roundTrip)
  return fromGrid ? worth : Math.min(surplus, worth)
}

/** Energy that no dearer hour of the coming day needs, kWh after conversion. */
function spendable(
  around: Surroundings,
  { mode }: BatterySteering,
  hour: number,
  held: number,
): number {
  if (mode === 'selfConsumption') return Infinity
  const price = around.values.buy[hour] ?? 0
  return (held - storedNeed(around, hour, price, -Infinity)) * Math.sqrt(around.spec.roundTrip)
}
