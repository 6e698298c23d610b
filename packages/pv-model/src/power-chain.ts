import type { ArrayPlane } from './array-plane.ts'
import { cellModules } from './cell-modules.ts'
import { beamCover, diffuseCover } from './cover-loss.ts'
import { acPower, sizeInverter, unclippedPower } from './inverter.ts'
import type { LightChain } from './light-chain.ts'
import { powerCurve } from './single-diode.ts'
import type { Site } from './site.ts'
import { snowLoss } from './snow-cover.ts'
import { systemLosses } from './system-losses.ts'
import type { Tally } from './tally.ts'

/** Electrical state of one hour. */
export type PlanePower = {
  /** Light on both sides as the modules count it, W/m2. */
  poa: number
  /** Cell temperature, degrees Celsius; the air's while `lit` is false. */
  celsius: number
  /** Whether light reaches the cells from the front. */
  lit: boolean
  dcW: number
  acW: number
}

/** From light to AC power, written into `power`; hours must come in order where snow counts. */
export type PowerChain = { power: PlanePower; at: (step: number, tally: Tally | null) => void }

/** Nominal operating cell temperature, Celsius, of the two mountings of PVWatts v8. */
const noctRoof = 49
const noctRack = 45

/** Cover, spectrum, cell temperature, module, snow, losses and inverter of a plane. */
export function powerChain(
  site: Site,
  plane: ArrayPlane,
  { light, facing, behind }: LightChain,
): PowerChain {
  const power: PlanePower = { poa: 0, celsius: 0, lit: false, dcW: 0, acW: 0 }
  const effectiveLight = coverChain(plane, light, facing)
  const { celsiusAt, dcAt } = moduleOf(site, plane)
  const snow = snowLoss(site, plane)
  const derate = deratings(plane)
  const inverter = sizeInverter(plane.kwDc * 1000, plane.dcAcRatio, plane.inverterEfficiencyPct)
  const at = (step: number, tally: Tally | null) => {
    const front = light.beam + light.sky + light.ground
    // A dim horizon (Perez F2 < 0) can outweigh the rest; the cells see no less than nothing.
    const passed = Math.max(0, effectiveLight())
    const spectral = site.spectral[step] ?? 1
    const effective = (passed + light.rear) * spectral
    power.poa = front + light.rear
    power.lit = passed > 0
    power.celsius = celsiusAt(step, passed * spectral)
    const made = dcAt(effective, power.celsius)
    tally?.noteLight(power.poa)
    tally?.noteLight(passed + light.rear)
    tally?.noteLight(effective)
    tally?.notePower(dcAt(effective, 25))
    tally?.notePower(made)
    let left = made
    if (snow !== null) {
      const lost = snow(site, step, facing, front + behind())
      if (power.poa > 0) left *= 1 - (lost * front) / power.poa
    }
    tally?.notePower(left)
    power.dcW = derate(left, tally)
    power.acW = acPower(inverter, power.dcW)
    tally?.notePower(unclippedPower(inverter, power.dcW))
    tally?.notePower(power.acW)
  }
  return { power, at }
}

/** Light behind the anti-reflective cover, W/m2. */
function coverChain(
  { mounting }: ArrayPlane,
  light: LightChain['light'],
  facing: LightChain['facing'],
) {
  const still = mounting === 'roof' || mounting === 'openRack'
  const cover = diffuseCover(facing.tilt)
  return (): number => {
    if (!still) diffuseCover(facing.tilt, cover)
    const beam = light.beam > 0 ? light.beam * beamCover(light.cosIncidence) : 0
    return beam + light.sky * cover.sky + light.ground * cover.ground
  }
}

function moduleOf(site: Site, plane: ArrayPlane) {
  const module = cellModules[plane.moduleType]
  const nameplateW = module.vmp * module.imp
  const efficiency = nameplateW / (1000 * module.areaM2)
  const noct = plane.mounting === 'roof' ? noctRoof : noctRack
  const rise = ((noct - 20) / 800) * (1 - efficiency / 0.9)
  const scale = (plane.kwDc * 1000) / nameplateW
  const curve = powerCurve(module)
  const celsiusAt = (step: number, passed: number) =>
    (site.temperature[step] ?? 25) + passed * rise * (site.cooling[step] ?? 1)
  const dcAt = (effective: number, celsius: number) => scale * curve(effective, celsius)
  return { celsiusAt, dcAt }
}

function deratings(plane: ArrayPlane) {
  const factors = systemLosses(plane).map(({ pct }) => 1 - pct / 100)
  const system = factors.reduce((all, factor) => all * factor, 1)
  const aged = 1 - (plane.agedPct ?? 0) / 100
  return (watts: number, tally: Tally | null): number => {
    if (tally === null) return watts * system * aged
    let left = watts
    for (const factor of factors) tally.notePower((left *= factor))
    tally.notePower(left * aged)
    return left * aged
  }
}
