import type { DesignAnswer } from '@girasol/array-design'
import type { AvoidedCo2, PanelChoice, PriceQuote } from '@girasol/economics'
import type { FilledRoof, TakenRoof } from './filled-roof.ts'
import type { EstimateData, EstimateInputs } from './inputs.ts'
import type { MeterYear } from './meter-year.ts'
import type { Metering } from './metering.ts'
import type { MoneyAhead } from './money-ahead.ts'
import type { Judgement } from './judgement.ts'

/** All that was found out about one home, as it is before it is rounded for showing. */
export type HomeEstimate = {
  inputs: EstimateInputs
  data: EstimateData
  roof: FilledRoof
  panels: number
  taken: TakenRoof
  loadKwh: Float64Array
  metering: Metering
  meter: MeterYear
  annualKwh: number
  quote: PriceQuote
  money: MoneyAhead
  choice: PanelChoice
  design: DesignAnswer | null
  co2: AvoidedCo2 | null
  judgement: Judgement
}
