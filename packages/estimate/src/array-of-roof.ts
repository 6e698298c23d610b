import { type DesignAnswer, designArray, siteExtremes } from '@girasol/array-design'
import type { TakenRoof } from './filled-roof.ts'
import type { EstimateData, EstimateRoof } from './inputs.ts'
import type { DesignFigures } from './result.ts'
import { rounded } from './shown.ts'

/** Panels that one design may connect. */
const mostPanels = 200

type Electrical = Pick<EstimateData, 'moduleRating' | 'inverters'>

/** Why no array is designed; `null`: one is. */
export function noDesign(
  panels: number,
  { moduleRating, inverters }: Electrical,
): (DesignFigures & { kind: 'none' })['code'] | null {
  if (panels === 0) return 'noPanels'
  if (moduleRating === null || inverters.length === 0) return 'noRatings'
  return panels > mostPanels ? 'tooMany' : null
}

/**
 * The panels connected to an inverter of the catalogue under the rules of the US; the cold is that
 * of the typical year. `null` where `noDesign` says why. Throws `DesignError`.
 */
export function arrayOfRoof(
  roof: EstimateRoof,
  taken: TakenRoof,
  electrical: Electrical,
  temperatureC: ArrayLike<number>,
): DesignAnswer | null {
  const { moduleRating, inverters } = electrical
  const panels = taken.planes.reduce((sum, plane) => sum + plane.panels, 0)
  if (moduleRating === null || noDesign(panels, electrical) !== null) return null
  const planes = taken.planes.map((plane, index) => ({
    id: plane.id,
    azimuthDeg: roof.planes[index]?.azimuthDeg ?? 0,
    pitchDeg: roof.planes[index]?.pitchDeg ?? 0,
    panels: plane.panels,
    shadePct: plane.shadePct,
    dcPerKw: taken.dcPerKw[index],
  }))
  return designArray({
    planes: planes.filter((plane) => plane.panels > 0),
    module: moduleRating,
    inverters,
    site: siteExtremes(temperatureC),
    rules: 'us',
  })
}

/** The design as it is shown and saved. */
export function designFigures(
  answer: DesignAnswer | null,
  panels: number,
  electrical: Electrical,
): DesignFigures {
  const best = answer?.best ?? null
  const inverter = electrical.inverters.find(({ id }) => id === best?.inverterId)
  if (best === null || inverter === undefined) {
    return { kind: 'none', code: noDesign(panels, electrical) ?? 'nothingFits' }
  }
  const { kind, inverterId, units, acW, branches, panelsUsed, reasons, warnings } = best
  return {
    kind,
    inverterId,
    maker: inverter.maker,
    model: inverter.model,
    units,
    acW,
    dcAcRatio: rounded(best.dcAcRatio, 2),
    inputs: best.inputs.map((input) => ({
      unit: input.unit,
      input: input.input,
      strings: input.strings,
      panelsPerString: input.panelsPerString,
      vocColdV: rounded(input.vocColdV, 1),
      vmpHotV: rounded(input.vmpHotV, 1),
    })),
    branches,
    panelsUsed,
    reasons: [...reasons],
    warnings: [...warnings],
  }
}
