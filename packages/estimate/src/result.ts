import type { Price, Verdict } from '@girasol/economics'

export type EstimateResult = {
  station: {
    id: string
    name: string
    source: string
    years: string
    distanceKm: number
    /** False when the station is too far to stand for this roof. */
    fair: boolean
  }
  panels: number
  kwDc: number
  planes: { id: string; panels: number; kwDc: number; annualKwh: number }[]
  annualKwh: number
  monthlyKwh: number[]
  monthlyUseKwh: number[]
  price: Price
  money: {
    /** What the bill falls by in the first year, before operation and maintenance. */
    firstYearSavingsCents: number
    paybackYears: number | null
    /** Cash position after year 0 (purchase), 1 ... 25. */
    cumulativeCents: number[]
  }
  verdict: Verdict
  modelVersion: string
}
