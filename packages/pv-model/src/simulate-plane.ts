import type { ArrayPlane, Mounting, PlaneYield } from './array-plane.ts'
import { cellModules } from './cell-modules.ts'
import { beamCover, diffuseCover } from './cover-loss.ts'
import { acPower, sizeInverter } from './inverter.ts'
import { shadeRows } from './rack-light.ts'
import { maximumPower } from './single-diode.ts'
import type { Site } from './site.ts'
import { combineLosses } from './system-losses.ts'
import { lightOnPlane, planeGeometry, type PlaneLight } from './transposition.ts'
import { hoursPerYear } from './weather.ts'

/** Nominal operating cell temperature, Celsius: PVWatts v8's two mountings. */
const noct = (mounting: Mounting) => (mounting === 'roof' ? 49 : 45)

/**
 * One typical year of a fixed plane: the hourly chain of the PVWatts v8 engine (ssc 308): Perez
 * sky, anti-reflective cover, air-mass spectrum, NOCT temperature, single-diode module, inverter.
 * `hourly` adds the 8760 AC values.
 */
export function simulatePlane(
  site: Site,
  plane: ArrayPlane,
  options: { hourly?: boolean } = {},
): PlaneYield {
  checkPlane(plane)
  const dcPower = dcPowerOf(plane)
  const inverter = sizeInverter(plane.kwDc * 1000, plane.dcAcRatio, plane.inverterEfficiencyPct)
  const totals = { kwh: new Float64Array(12), poa: new Float64Array(12) }
  const hourlyAcW = options.hourly ? new Float64Array(hoursPerYear) : undefined
  eachHour(site, plane, (step, poa, effective) => {
    const ac = acPower(inverter, dcPower(site, step, effective))
    const month = site.month[step] ?? 0
    totals.kwh[month] = (totals.kwh[month] ?? 0) + ac / 1000
    totals.poa[month] = (totals.poa[month] ?? 0) + poa / 1000
    if (hourlyAcW !== undefined) hourlyAcW[site.hour[step] ?? 0] = ac
  })
  const monthlyKwh = Array.from(totals.kwh)
  const annualKwh = monthlyKwh.reduce((sum, kwh) => sum + kwh, 0)
  const rest = { dcMonthlyKwh: [], acPeakW: 0, cellPeakC: 0, cellMeanC: 0 }
  return { annualKwh, monthlyKwh, poaMonthly: Array.from(totals.poa), hourlyAcW, ...rest }
}

function checkPlane(plane: ArrayPlane): void {
  const { kwDc, tiltDeg, azimuthDeg, dcAcRatio, inverterEfficiencyPct } = plane
  const losses = typeof plane.losses === 'number' ? plane.losses : 0
  const numbers = [kwDc, tiltDeg, azimuthDeg, losses, dcAcRatio, inverterEfficiencyPct]
  if (!numbers.every(Number.isFinite)) throw new RangeError('a plane needs finite numbers')
  if (kwDc < 0 || dcAcRatio <= 0) throw new RangeError('negative power or DC/AC ratio')
  if (tiltDeg < 0 || tiltDeg > 90) throw new RangeError('tilt must be 0..90 degrees')
  if (losses > 100) throw new RangeError('losses above 100 percent')
  if (inverterEfficiencyPct <= 0 || inverterEfficiencyPct > 100) {
    throw new RangeError('inverter efficiency must be within 0..100 percent')
  }
}

/** Walks the sun-up hours: irradiance on the plane, and what passes cover and spectrum, W/m2. */
function eachHour(
  site: Site,
  plane: ArrayPlane,
  visit: (step: number, poa: number, effective: number) => void,
): void {
  const geometry = planeGeometry(plane.tiltDeg, plane.azimuthDeg)
  const cover = diffuseCover(plane.tiltDeg)
  const shade = plane.mounting === 'openRack' ? shadeRows(plane) : null
  const light: PlaneLight = { beam: 0, sky: 0, ground: 0, cosIncidence: 0 }
  for (let step = 0; step < site.steps; step++) {
    lightOnPlane(site, geometry, step, light)
    shade?.(site, step, light)
    const beam = light.beam > 0 ? light.beam * beamCover(light.cosIncidence) : 0
    const passed = beam + light.sky * cover.sky + light.ground * cover.ground
    const poa = light.beam + light.sky + light.ground
    visit(step, poa, passed * (site.spectral[step] ?? 1))
  }
}

/** DC power after all losses, W, as a function of the light that reaches the cells. */
function dcPowerOf(plane: ArrayPlane): (site: Site, step: number, effective: number) => number {
  const module = cellModules[plane.moduleType]
  const nameplateW = module.vmp * module.imp
  const efficiency = nameplateW / (1000 * module.areaM2)
  const rise = ((noct(plane.mounting) - 20) / 800) * (1 - efficiency / 0.9)
  const scale =
    ((plane.kwDc * 1000) / nameplateW) *
    (1 -
      (typeof plane.losses === 'number'
        ? plane.losses
        : combineLosses(plane.losses.map(({ pct }) => pct))) /
        100)
  return (site, step, effective) => {
    const cooling = site.cooling[step] ?? 1
    const celsius = (site.temperature[step] ?? 25) + effective * rise * cooling
    return scale * maximumPower(module, effective, celsius)
  }
}
