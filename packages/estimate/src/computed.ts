import type { DesignAnswer } from '@girasol/array-design'
import type {
  AvoidedCo2,
  BillPair,
  MeterFlow,
  MoneyFigures,
  PanelChoice,
  PlaneCheck,
  PriceQuote,
} from '@girasol/economics'
import type { LossLedger } from '@girasol/pv-model'
import type { Layout } from '@girasol/roof-layout'
import type { EstimateResult } from './result.ts'

/** What a device needs beside the figures to draw and to explain them; never saved or sent. */
export type EstimateDetail = {
  /** By plane: every place for a panel, with its worth in kWh a year and whether it is taken. */
  layouts: Layout[]
  /** AC power of the whole roof by hour of the year, W. */
  hourlyAcW: Float64Array
  /** By hour of the year, kWh. */
  loadKwh: Float64Array
  /** What the meter sees, kWh by hour. */
  flow: MeterFlow
  /** Stored in the battery at the end of each hour, kWh; `null` without one. */
  storedKwh: Float64Array | null
  /** By plane, in the order of the inputs; and of all planes together. */
  ledgers: LossLedger[]
  ledger: LossLedger
  quote: PriceQuote
  bills: BillPair
  money: MoneyFigures
  choice: PanelChoice
  co2: AvoidedCo2 | null
  design: DesignAnswer | null
  /** The same system in the two public calculators, one link a plane. */
  checks: { pvwatts: PlaneCheck[]; pvgis: PlaneCheck[] }
}

/** Figures, and what stands behind them. */
export type ComputedEstimate = { result: EstimateResult; detail: EstimateDetail }

/** `coarse` while something is dragged: shade is cast on a wider grid. Saved figures are always `fine`. */
export type EstimateDetailLevel = 'fine' | 'coarse'
