import type { PanelModule } from '@girasol/pv-model'
import { checkPlane, type Layout, panelCount } from '@girasol/roof-layout'
import { bestPlaces, withoutRemoved, worthLeft } from './best-places.ts'
import type { EstimateDetailLevel } from './computed.ts'
import { isShaded } from './drawn-shade.ts'
import type { EstimateMemory, FilledRoof } from './filled-roof.ts'
import type { EstimateInputs } from './inputs.ts'
import { layRoof } from './lay-roof.ts'
import { lightShare } from './light-share.ts'
import { type PanelSystem, planeYear } from './plane-year.ts'
import { checkEffort } from './roof-effort.ts'
import { roofScenes } from './roof-scene.ts'
import { shadeEffort } from './shade-effort.ts'
import { emptyLedger } from './sum-ledgers.ts'
import { namedLosses } from './system-losses.ts'
import { type OpenPlane, panelsYear, type PanelWork, takePanels } from './take-panels.ts'

/** The part of the inputs that decides what lies on the roof and what it makes. */
export type RoofInputs = Pick<
  EstimateInputs,
  'roof' | 'surroundings' | 'panels' | 'assumptions' | 'place'
>

/**
 * Finds every place for a module on all planes, each with the kWh a year it makes there, and says
 * what any number of them makes. `coarse` lays out without regard to shade and looks at it on a
 * wider grid. What is known in `memory` is not computed again; the answer is the same without it.
 * Throws `RoofError`, `ShadeError` or `PvModelError`; a plane without room for a module stays empty.
 */
export function fillRoof(
  memory: EstimateMemory,
  inputs: RoofInputs,
  module: PanelModule,
  level: EstimateDetailLevel,
): FilledRoof {
  inputs.roof.planes.forEach(checkPlane)
  checkEffort(inputs.roof.planes, module)
  const system = systemOf(inputs, module)
  const work = { memory, system, level }
  const planes = openPlanes(work, inputs)
  const worths = planes.map(({ light, kilowatt }) => ({
    moduleKwh: (kilowatt.annualKwh * module.watts) / 1000,
    light: light?.light ?? null,
  }))
  const { rule, layouts } = layRoof(memory, inputs.roof, module, worths, level)
  const open = withoutRemoved(layouts, inputs.panels.removed)
  const none = emptyLedger(emptyYear(work).ledger)
  let whole: (Float64Array | null)[] | null = null
  return {
    mostPanels: open.reduce((sum, layout) => sum + panelCount(layout), 0),
    rule,
    preview: (panels) => {
      whole ??= wholeYears(work, planes, open)
      return scaled(whole, open, bestPlaces(open, panels))
    },
    take: (panels) => takePanels(work, planes, bestPlaces(open, panels), none),
  }
}

function systemOf(inputs: RoofInputs, module: PanelModule): PanelSystem {
  const { dcAcRatio, inverterEfficiencyPct } = inputs.assumptions
  return { module, losses: namedLosses(inputs), inverter: { dcAcRatio, inverterEfficiencyPct } }
}

function openPlanes({ memory, system, level }: PanelWork, inputs: RoofInputs): OpenPlane[] {
  const scenes = isShaded(inputs) ? roofScenes(inputs) : []
  const effort = shadeEffort(scenes)
  return inputs.roof.planes.map((plane, index) => {
    const scene = scenes[index]
    const kilowatt = planeYear(memory, 'kilowatt', plane, system, { kwDc: 1, shade: null })
    const looked = { level, most: effort.lightPoints }
    const light = scene
      ? { scene, light: lightShare(memory, plane, scene, looked), mostPanels: effort.panels }
      : null
    return { plane, light, kilowatt }
  })
}

/** A year of nothing: the names of the losses of a roof without planes. */
function emptyYear({ memory, system }: PanelWork) {
  const nowhere = { id: '', pitchDeg: 0, azimuthDeg: 0 }
  return planeYear(memory, 'empty', nowhere, system, { kwDc: 0, shade: null })
}

/** AC power of each plane with all of its places taken, W by hour. */
function wholeYears(work: PanelWork, planes: readonly OpenPlane[], open: readonly Layout[]) {
  return planes.map((plane, index) => {
    const layout = open[index]
    const built = layout && panelsYear(work, plane, layout)
    return built?.year.hourlyAcW ?? null
  })
}

/** What is made when planes keep only some of their worth. */
function scaled(
  whole: readonly (Float64Array | null)[],
  open: readonly Layout[],
  left: readonly Layout[],
): Float64Array {
  const hours = new Float64Array(8760)
  whole.forEach((year, index) => {
    const [before, after] = [open[index], left[index]]
    if (year === null || before === undefined || after === undefined) return
    const share = worthLeft(after, before)
    if (share === 0) return
    for (let hour = 0; hour < hours.length; hour++) {
      hours[hour] = (hours[hour] ?? 0) + share * (year[hour] ?? 0)
    }
  })
  return hours
}
