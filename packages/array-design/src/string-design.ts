import type { ArrayDesign, DesignReason, DesignWarning, InputDesign } from './array-design.ts'
import { clippingHintPct } from './clipping.ts'
import type { DesignInput } from './design-input.ts'
import { type Facing, facingsOf, takePanels } from './facings.ts'
import { fillFacing, shareInputs } from './fill-inputs.ts'
import { type ModuleVoltages, moduleVoltages } from './module-voltage.ts'
import type { InverterRating, ModuleRating } from './ratings.ts'
import { clippingOf, leftOverOf, scoreOf, stringShadePct, type UnitLoad } from './score.ts'
import { dwellingDcV, type Refusal, type StringOption, stringOptions } from './string-options.ts'

type Chosen = { facing: Facing; option: StringOption }
type Placed = Chosen & { unit: number; input: number }

/** The best way to connect the planes to some string inverters of one kind, or why there is none. */
export function stringDesign(
  input: DesignInput,
  inverter: InverterRating,
  units: number,
): ArrayDesign | Refusal {
  const { module } = input
  const voltages = moduleVoltages(module, input.site)
  const options = stringOptions(module, inverter, voltages, dwellingDcV[input.rules])
  if (typeof options === 'string') return options
  const facings = facingsOf(input.planes)
  const slots = units * inverter.inputs
  const fillings = facings.map(({ panels }) => fillFacing(panels, slots, options))
  const chosen = shareInputs(fillings, slots).flatMap((filling, at) => {
    const facing = facings[at]
    return facing === undefined ? [] : filling.options.map((option) => ({ facing, option }))
  })
  if (chosen.length === 0) return 'stringsTooShort'
  const placed = placeOnUnits(chosen, units, inverter.inputs)
  const most = (input.maxDcAcRatio ?? 1.5) * inverter.acW
  const loads = Array.from({ length: units }, (_, at) => loadOf(placed, at + 1) * module.watts)
  if (loads.some((dcW) => dcW > most)) return 'tooMuchDc'
  if (loads.some((dcW) => dcW === 0)) return 'stringsTooShort'
  return describe(input, inverter, units, placed, voltages)
}

function loadOf(placed: readonly Placed[], unit: number): number {
  return placed.reduce((sum, row) => sum + (row.unit === unit ? row.option.panels : 0), 0)
}

/** Largest first, each to the inverter with the least on it that has an input free. */
function placeOnUnits(chosen: readonly Chosen[], units: number, inputs: number): Placed[] {
  const placed: Placed[] = []
  const largest = [...chosen].sort((a, b) => b.option.panels - a.option.panels)
  for (const row of largest) {
    const taken = (unit: number) => placed.filter((other) => other.unit === unit).length
    const free = Array.from({ length: units }, (_, at) => at + 1).filter(
      (unit) => taken(unit) < inputs,
    )
    const unit = free.reduce(
      (one, other) => (loadOf(placed, other) < loadOf(placed, one) ? other : one),
      free[0] ?? 1,
    )
    placed.push({ ...row, unit, input: taken(unit) + 1 })
  }
  return placed.sort((a, b) => a.unit - b.unit || a.input - b.input)
}

function describe(
  input: DesignInput,
  inverter: InverterRating,
  units: number,
  placed: readonly Placed[],
  voltages: ModuleVoltages,
): ArrayDesign {
  const { module } = input
  const left = new Map(input.planes.map(({ id, panels }) => [id, panels]))
  const inputs = placed.map((row) => inputDesign(row, module, voltages, left))
  const panelsUsed = placed.reduce((sum, { option }) => sum + option.panels, 0)
  const dcW = panelsUsed * module.watts
  const { clippingPct, clippingFrom } = clippingOf(input, inverter, unitLoads(input, inputs, units))
  const losses = {
    clippingPct,
    currentPct: currentPct(inverter, module.impA),
    shadePct: stringShadePct(input),
  }
  const acW = units * inverter.acW
  const design = {
    kind: 'string' as const,
    inverterId: inverter.id,
    units,
    inputs,
    branches: null,
    dcW,
    acW,
    dcAcRatio: dcW / acW,
    panelsUsed,
    leftOver: leftOverOf(left),
    losses,
    clippingFrom,
    ...scoreOf(input, inverter, units, dcW, losses),
  }
  return {
    ...design,
    reasons: reasonsOf(design, facingsOf(input.planes).length),
    warnings: warningsOf(input, inverter, design),
  }
}

function inputDesign(
  { facing, option, unit, input }: Placed,
  module: ModuleRating,
  voltages: ModuleVoltages,
  left: Map<string, number>,
): InputDesign {
  return {
    unit,
    input,
    strings: option.strings,
    panelsPerString: option.length,
    planes: takePanels(facing, left, option.panels),
    vocColdV: option.length * voltages.vocColdV,
    vmpColdV: option.length * voltages.vmpColdV,
    vmpHotV: option.length * voltages.vmpHotV,
    impA: option.strings * module.impA,
    iscA: option.strings * module.iscA,
  }
}

function unitLoads(
  { module }: DesignInput,
  inputs: readonly InputDesign[],
  units: number,
): UnitLoad[] {
  return Array.from({ length: units }, (_, at) => {
    const planes = inputs.filter(({ unit }) => unit === at + 1).flatMap((row) => row.planes)
    return { planes, dcW: planes.reduce((sum, { panels }) => sum + panels * module.watts, 0) }
  })
}

/**
 * A single string above the usable current is cut at it, like power at an inverter's limit. Power
 * meets its limit later than current does: after 9 % of losses that leave the current alone, a
 * tenth of heat and the inverter's own 4 %, a ratio of currents acts as 1.28 times that of powers.
 */
function currentPct({ maxInputA }: InverterRating, impA: number): number {
  return impA > maxInputA ? clippingHintPct((1.28 * impA) / maxInputA) : 0
}

type Draft = Omit<ArrayDesign, 'reasons' | 'warnings'>

function reasonsOf({ leftOver }: Draft, facings: number): DesignReason[] {
  const reasons: DesignReason[] = leftOver.length === 0 ? ['allPanelsUsed'] : []
  if (facings > 1) reasons.push('facingsOnOwnInputs')
  return reasons
}

function warningsOf(input: DesignInput, inverter: InverterRating, draft: Draft): DesignWarning[] {
  const limitV = Math.min(inverter.maxDcV, dwellingDcV[input.rules])
  const any = (test: (row: InputDesign) => boolean) => draft.inputs.some(test)
  const found: [boolean, DesignWarning][] = [
    [draft.leftOver.length > 0, 'panelsLeftOver'],
    [input.site.from === 'typicalYear', 'coldFromTypicalYear'],
    [input.module.vocVPerC === null, 'coefficientFromTable'],
    [any(({ impA }) => impA > inverter.maxInputA), 'inputCurrentCut'],
    [any(({ vmpColdV }) => vmpColdV > inverter.mpptHighV), 'coldAboveWindow'],
    [any(({ vocColdV }) => vocColdV > 0.97 * limitV), 'nearVoltageLimit'],
    [draft.losses.clippingPct > 1, 'clips'],
    [draft.dcAcRatio < 0.8, 'oversizedInverter'],
    [inverter.confirmed !== true, 'ratingsUnconfirmed'],
  ]
  return found.flatMap(([is, code]) => (is ? [code] : []))
}
