import type { FigureRow } from '@girasol/economics'
import type { ComputedEstimate } from './computed.ts'

/** A shown figure that can be opened; lines of the price by their code. */
export type ShownFigure =
  | 'annualKwh'
  | 'totalCents'
  | 'nationalTotalCents'
  | 'billWithoutCents'
  | 'billWithCents'
  | 'firstYearSavingsCents'
  | 'paybackYears'
  | 'netPresentValueCents'
  | 'internalRatePct'
  | 'levelCostTenthCents'
  | 'totalPaidCents'
  | 'lifetimeGainCents'
  | 'co2KgPerYear'
  | 'systemCostsAtMost'
  | 'powerIsWorthAtLeast'
  | `line.${string}`
  | `publicLine.${string}`
  | `plane.${string}`

/**
 * What stands behind a shown figure, as `figureTable` of economics lays it out: the figure itself
 * is the last row, parts before what is made of them; values are not yet rounded for showing. Empty
 * where the estimate has no such figure.
 */
export function openFigure(_computed: ComputedEstimate, _figure: ShownFigure): FigureRow[] {
  throw new Error('figures cannot be opened yet')
}
