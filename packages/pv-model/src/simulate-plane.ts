import type { ArrayPlane, PlaneYield } from './array-plane.ts'
import { checkPlane } from './check-plane.ts'
import { lightChain } from './light-chain.ts'
import { powerChain, type PlanePower } from './power-chain.ts'
import type { Site } from './site.ts'
import { systemLosses } from './system-losses.ts'
import { startTally } from './tally.ts'
import { hoursPerYear } from './weather.ts'

/**
 * One typical year of a plane: the hourly chain of the PVWatts v8 engine (ssc 308): Perez sky,
 * shade, anti-reflective cover, air-mass spectrum, NOCT temperature, single-diode module, snow,
 * inverter. `hourly` adds the 8760 AC and DC values, `ledger` the losses by name and month.
 * Throws `PvModelError` (see `checkPlane`; `snowDepthMissing` when snow counts without depths).
 */
export function simulatePlane(
  site: Site,
  plane: ArrayPlane,
  options: { hourly?: boolean; ledger?: boolean } = {},
): PlaneYield {
  checkPlane(plane)
  const light = lightChain(site, plane)
  const { power, at } = powerChain(site, plane, light)
  const names = systemLosses(plane).map(({ name }) => name)
  const tally = options.ledger === true ? startTally(plane.kwDc, names) : null
  const hourlyAcW = options.hourly === true ? new Float64Array(hoursPerYear) : undefined
  const hourlyDcW = options.hourly === true ? new Float64Array(hoursPerYear) : undefined
  const sums = startSums()
  for (let step = 0; step < site.steps; step++) {
    const month = site.month[step] ?? 0
    tally?.open(month)
    light.at(step, tally)
    at(step, tally)
    addHour(sums, month, power)
    if (hourlyAcW !== undefined) hourlyAcW[site.hour[step] ?? 0] = power.acW
    if (hourlyDcW !== undefined) hourlyDcW[site.hour[step] ?? 0] = power.dcW
  }
  return { ...yieldOf(sums), hourlyAcW, hourlyDcW, ledger: tally?.ledger() }
}

/** Monthly sums, Wh, and the extremes of a year. */
type Sums = {
  ac: Float64Array
  dc: Float64Array
  poa: Float64Array
  acPeakW: number
  cellPeakC: number
  cellTotalC: number
  litHours: number
}

function startSums(): Sums {
  const months = () => new Float64Array(12)
  return {
    ac: months(),
    dc: months(),
    poa: months(),
    acPeakW: 0,
    cellPeakC: -Infinity,
    cellTotalC: 0,
    litHours: 0,
  }
}

function addHour(sums: Sums, month: number, { acW, dcW, poa, celsius, lit }: PlanePower): void {
  sums.ac[month] = (sums.ac[month] ?? 0) + acW
  sums.dc[month] = (sums.dc[month] ?? 0) + dcW
  sums.poa[month] = (sums.poa[month] ?? 0) + poa
  if (acW > sums.acPeakW) sums.acPeakW = acW
  if (!lit) return
  sums.litHours++
  sums.cellTotalC += celsius
  if (celsius > sums.cellPeakC) sums.cellPeakC = celsius
}

function yieldOf(sums: Sums): PlaneYield {
  const thousands = (watts: Float64Array) => Array.from(watts, (sum) => sum / 1000)
  const monthlyKwh = thousands(sums.ac)
  return {
    annualKwh: monthlyKwh.reduce((sum, kwh) => sum + kwh, 0),
    monthlyKwh,
    poaMonthly: thousands(sums.poa),
    dcMonthlyKwh: thousands(sums.dc),
    acPeakW: sums.acPeakW,
    cellPeakC: sums.litHours > 0 ? sums.cellPeakC : 0,
    cellMeanC: sums.cellTotalC / Math.max(1, sums.litHours),
    litHours: sums.litHours,
  }
}
