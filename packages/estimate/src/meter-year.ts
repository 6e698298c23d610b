import {
  type BatterySpec,
  type BatteryYear,
  type BillPair,
  billPair,
  dispatchBattery,
  type MeterFlow,
  meterFlow,
  usualBattery,
  wornBattery,
  type YearBill,
} from '@girasol/economics'
import type { EstimateBattery } from './inputs.ts'
import type { Metering } from './metering.ts'

/** The bills of a home with its roof, and how they change as the battery wears. */
export type MeterBills = {
  bills: BillPair
  wear: {
    /** Years until the battery is worn to seven tenths of its capacity and replaced. */
    serviceYears: number
    /** Bills of the last of these years, with the sun of the first. */
    wornBills: BillPair
  } | null
}

/** The home's year between roof, battery and grid. */
export type MeterYear = MeterBills & { flow: MeterFlow; battery: BatteryYear | null }

type Home = {
  loadKwh: Float64Array
  productionKwh: Float64Array
  /** The bill without the roof, where it is known already. */
  without?: YearBill
}

/**
 * Bills with and without the roof. A battery is run through the year new, and once more worn, with
 * the same sun: between the two its worth falls in a straight line. Throws the codes of `billPair`
 * and `dispatchBattery`.
 */
export function meterYear(
  metering: Metering,
  home: Home,
  battery: EstimateBattery | null,
): MeterYear {
  if (battery === null) {
    const flow = meterFlow(metering.rules, home.loadKwh, home.productionKwh)
    return { flow, bills: billsOf(metering, home, flow), battery: null, wear: null }
  }
  const spec = specOf(battery)
  const year = dispatch(metering, home, spec, battery)
  const serviceYears = serviceOf(spec, year.cycles)
  const worn = wornBattery(spec, serviceYears, year.cycles * serviceYears)
  const last = dispatch(metering, home, worn, battery)
  return {
    flow: year.flow,
    bills: billsOf(metering, home, year.flow),
    battery: year,
    wear: { serviceYears, wornBills: billsOf(metering, home, last.flow) },
  }
}

function billsOf({ tariff, rules, settled }: Metering, home: Home, flow: MeterFlow): BillPair {
  return billPair(tariff, rules, { ...home, flow, settled })
}

/** Size and power as chosen; efficiency, reserve and wear of the usual home battery. */
function specOf({ capacityKwh, powerKw }: EstimateBattery): BatterySpec {
  return { ...usualBattery, capacityKwh, powerKw }
}

/** The battery never buys from the grid to store: many utilities forbid it, and no one is asked here. */
function dispatch(
  { tariff, rules }: Metering,
  home: Home,
  spec: BatterySpec,
  { mode }: EstimateBattery,
): BatteryYear {
  return dispatchBattery(tariff, rules, home, spec, { mode, gridCharging: false })
}

/** What the usual warranty ends with, percent of the capacity lost. */
const wornPct = 30

/** Whole years until a battery with so many full discharges a year is worn. */
function serviceOf({ fadePctPerYear, fadePctPerCycle }: BatterySpec, cycles: number): number {
  return Math.max(1, Math.floor(wornPct / (fadePctPerYear + fadePctPerCycle * cycles)))
}
