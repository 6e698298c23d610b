import type { FigureRow } from '@girasol/economics'
import type {
  EstimateDetail,
  EstimateDetailLevel,
  EstimateInputs,
  EstimateResult,
  EstimateStation,
  ShownFigure,
} from '@girasol/estimate'
import type { Problem } from '@girasol/messages'
import type { Catalogue } from './catalogue.ts'

/** All that stands still while inputs change; the weather year as it was packed. */
export type Ground = {
  weather: Uint8Array
  station: EstimateStation
  distanceKm: number
  catalogue: Catalogue
  /** Day for which incentives are judged, ISO date. */
  today: string
}

/** What the page asks the worker. */
export type Ask =
  | { kind: 'ground'; ground: Ground }
  /** Emissions of the grid by hour, kg CO2 per kWh; they come after the first figures. */
  | { kind: 'co2'; factors: Float64Array }
  | { kind: 'compute'; inputs: EstimateInputs; level: EstimateDetailLevel }
  | { kind: 'open'; turn: number; figure: ShownFigure }
  /** Only what other inputs would come to; nothing of it is shown as the estimate. */
  | { kind: 'whatIf'; turn: number; inputs: EstimateInputs }

/** Hours of the year, 8760 values each, kWh. */
export type YearHours = {
  makes: Float64Array
  uses: Float64Array
  /** From the grid and into it. */
  bought: Float64Array
  sold: Float64Array
  /** In the battery at the end of the hour; `null` without one. */
  stored: Float64Array | null
}

/** What is drawn of an estimate beside its figures. */
export type Drawn = Pick<EstimateDetail, 'layouts' | 'checks'> & {
  /** Of the last computation in full detail only. */
  hours: YearHours | null
}

export type Answer =
  | { kind: 'computed'; result: EstimateResult; drawn: Drawn }
  | { kind: 'failed'; problem: Problem }
  | { kind: 'opened'; turn: number; rows: FigureRow[] }
  | { kind: 'wouldBe'; turn: number; result: EstimateResult }
  | { kind: 'wouldFail'; turn: number; problem: Problem }
