import type { LossLedger, Site } from '@girasol/pv-model'
import type { Layout, SetbackRule } from '@girasol/roof-layout'
import type { PlaneFigures } from './result.ts'

/** Panels as they are built: the places with the most worth, shade on them counted one by one. */
export type TakenRoof = {
  layouts: Layout[]
  /** In the order of the inputs, rounded for showing. */
  planes: PlaneFigures[]
  kwDc: number
  /** Of all planes, W by hour of the year. */
  hourlyAcW: Float64Array
  /** By plane: DC power after losses, W per kW, by hour (for clipping of a designed array). */
  dcPerKw: Float64Array[]
  /** By plane, in the order of the inputs; and of all planes together. */
  ledgers: LossLedger[]
  ledger: LossLedger
}

/** A roof with every place for a panel found; says what any number of panels makes. */
export type FilledRoof = {
  mostPanels: number
  /** The rule on clear strips that came to apply. */
  rule: SetbackRule['id']
  /** AC power of the best `panels` places, W by hour; a quick estimate for choosing among numbers. */
  preview: (panels: number) => Float64Array
  take: (panels: number) => TakenRoof
}

/** Keeps what did not change between two computations for one place; give a new one for a new site. */
export type EstimateMemory = { site: Site; kept: Map<string, unknown> }
