import type { EstimateInputs, EstimateResult, Place } from '@girasol/contract'
import { defaultInputs } from '@girasol/estimate'
import { roofPlaneFromRectangle } from '@girasol/roof-layout'

/** Inputs as they were saved when a roof was a list of rectangles. */
export type OlderInputs = {
  place: Place
  stationId: string
  moduleId: string
  planes: {
    id: string
    azimuthDeg: number
    pitchDeg: number
    widthM: number
    slopeLengthM: number
    x: number
    y: number
  }[]
  /** Most panels wanted; `null`: as many as fit. */
  panelLimit: number | null
  annualUseKwh: number
  priceTenthCentsPerKwh: number
  exportTenthCentsPerKwh: number
  assumptions: EstimateInputs['assumptions'] & { setbackM: number }
}

/** The figures of such inputs, as far as they still count. */
export type OlderResult = {
  panels: number
  kwDc: number
  price: Omit<EstimateResult['price'], 'withinCurve' | 'lines'> & {
    lines: Omit<EstimateResult['price']['lines'][number], 'kind'>[]
  }
}

/** Above it power prices can no longer be said to rise. */
const mostEscalationPct = 3

/**
 * Older inputs in today's form: the same roof and prices, and for all that was not asked then what a new estimate
 * begins with. Clear strips follow today's rule instead of one width for all edges.
 */
export function todaysInputs(older: OlderInputs): EstimateInputs {
  const { setbackM: _, ...assumptions } = older.assumptions
  const start = defaultInputs({
    place: older.place,
    stationId: older.stationId,
    moduleId: older.moduleId,
    annualUseKwh: older.annualUseKwh,
    priceTenthCentsPerKwh: older.priceTenthCentsPerKwh,
  })
  return {
    ...start,
    roof: { ...start.roof, planes: older.planes.map(roofPlaneFromRectangle) },
    panels: { ...start.panels, wish: wishOf(older.panelLimit) },
    tariff: { ...start.tariff, exportTenthCents: older.exportTenthCentsPerKwh },
    assumptions: {
      ...assumptions,
      escalationPctPerYear: Math.min(assumptions.escalationPctPerYear, mostEscalationPct),
    },
  }
}

function wishOf(panelLimit: number | null): EstimateInputs['panels']['wish'] {
  return panelLimit === null ? { kind: 'fillRoof' } : { kind: 'count', panels: panelLimit }
}
