import type { EstimateInputs, EstimateResult, Language } from '@girasol/contract'
import type { PlaneCheck } from '@girasol/economics'
import type { Layout } from '@girasol/roof-layout'

/** A saved estimate with what is drawn of it. */
export type PaperContent = {
  language: Language
  version: number
  savedAt: string
  inputs: EstimateInputs
  result: EstimateResult
  /** `Maker Model`. */
  module: string
  /** Places of the panels; `null` where today's model would lay them otherwise. */
  layouts: readonly Layout[] | null
  checks: { pvwatts: readonly PlaneCheck[]; pvgis: readonly PlaneCheck[] }
  /** Titles of the sources of the price, by their ids. */
  sources: Readonly<Record<string, { title: string; date: string }>>
}
