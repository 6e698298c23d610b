import type { ArrayDesign, DesignWarning } from './array-design.ts'
import type { DesignInput } from './design-input.ts'
import { moduleVoltages } from './module-voltage.ts'
import type { InverterRating } from './ratings.ts'
import { clippingOf, scoreOf } from './score.ts'
import type { Refusal } from './string-options.ts'

/**
 * A microinverter under every panel, or why it cannot be: the module's cold voltage and its
 * short-circuit current (as makers of microinverters rate it, without a factor) must be borne.
 */
export function microDesign(input: DesignInput, inverter: InverterRating): ArrayDesign | Refusal {
  const { module, planes } = input
  const voltages = moduleVoltages(module, input.site)
  if (voltages.vocColdV > inverter.maxDcV) return 'voltageTooHigh'
  if (module.iscA > inverter.maxIscA) return 'currentTooHigh'
  if (voltages.vmpHotV < inverter.mpptLowV) return 'windowTooNarrow'
  if (module.watts > (input.maxDcAcRatio ?? 1.5) * inverter.acW) return 'tooMuchDc'
  const panels = planes.reduce((sum, plane) => sum + plane.panels, 0)
  const perPanel = planes.flatMap((plane) =>
    plane.panels === 0
      ? []
      : [{ planes: [{ planeId: plane.id, panels: 1 }], dcW: module.watts, weight: plane.panels }],
  )
  const clippings = perPanel.map((unit) => ({ ...clippingOf(input, inverter, [unit]), ...unit }))
  const clippingPct =
    clippings.reduce((sum, unit) => sum + unit.weight * unit.clippingPct, 0) / panels
  const losses = { clippingPct, currentPct: 0, shadePct: 0 }
  const dcW = panels * module.watts
  const acW = panels * inverter.acW
  const found: [boolean, DesignWarning][] = [
    [input.site.from === 'typicalYear', 'coldFromTypicalYear'],
    [module.vocVPerC === null, 'coefficientFromTable'],
    [module.impA > inverter.maxInputA, 'inputCurrentCut'],
    [voltages.vmpColdV > inverter.mpptHighV, 'coldAboveWindow'],
    [voltages.vocColdV > 0.97 * inverter.maxDcV, 'nearVoltageLimit'],
    [clippingPct > 1, 'clips'],
    [inverter.confirmed !== true, 'ratingsUnconfirmed'],
  ]
  return {
    kind: 'micro',
    inverterId: inverter.id,
    units: panels,
    inputs: [],
    branches: Math.ceil(
      panels / (inverter.unitsPerBranch ?? Math.floor(16 / (inverter.acW / 240))),
    ),
    dcW,
    acW,
    dcAcRatio: dcW / acW,
    panelsUsed: panels,
    leftOver: [],
    losses,
    clippingFrom: clippings[0]?.clippingFrom ?? 'ratio',
    ...scoreOf(input, inverter, panels, dcW, losses),
    reasons: ['allPanelsUsed'],
    warnings: found.flatMap(([is, code]) => (is ? [code] : [])),
  }
}
