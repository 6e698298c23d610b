import type { ArrayDesign, DesignReason, DesignWarning } from '@girasol/array-design'
import type {
  Change,
  ChoiceReason,
  ColumnCode,
  IncentiveStatus,
  Verdict,
  YearBill,
} from '@girasol/economics'
import type { UncertaintyPart } from '@girasol/pv-model'
import type { SetbackRule } from '@girasol/roof-layout'

/** Every figure that is shown, saved or printed; energies in kWh to one decimal, money in cents. */
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
  /** What would fit, whatever is wanted. */
  mostPanels: number
  kwDc: number
  planes: PlaneFigures[]
  /** The rule on clear strips that came to apply. */
  rule: SetbackRule['id']
  annualKwh: number
  monthlyKwh: number[]
  monthlyUseKwh: number[]
  /** Of what the roof makes: used at home, sold; and what is still bought. */
  flows: { usedKwh: number; exportedKwh: number; boughtKwh: number }
  uncertainty: {
    p90Kwh: number
    sdPct: number
    parts: (Pick<UncertaintyPart, 'name' | 'group' | 'sdPct'> & { share: number })[]
  }
  /** Where the energy goes between the light on the planes and the socket, kWh a year, in order. */
  losses: { nominalKwh: number; lines: { name: string; kwh: number }[] }
  price: PriceFigures
  bills: BillFigures
  money: MoneyFigures
  battery: { storedKwh: number; lostKwh: number; cycles: number } | null
  co2: { kgPerYear: number; kgOverLife: number } | null
  choice: { reasons: ChoiceReason[]; build: boolean }
  design: DesignFigures
  verdict: Verdict & { changes: Change[] }
  modelVersion: string
}

export type PlaneFigures = {
  id: string
  panels: number
  kwDc: number
  annualKwh: number
  /** Of the year's direct light on its panels, lost to near things and the skyline. */
  shadePct: number
}

export type PriceFigures = {
  currency: 'USD'
  totalCents: number
  nationalTotalCents: number
  lowCents: number
  highCents: number
  depositCents: number
  withinCurve: boolean
  lines: {
    code: string
    kind: 'base' | 'adder'
    cents: number
    nationalCents: number
    source: string
  }[]
  bookVersion: string
}

export type BillFigures = {
  withoutCents: number
  withCents: number
  months: { withoutCents: number; withCents: number }[]
  /** What the year with the system consists of. */
  parts: YearBill['parts']
}

export type MoneyFigures = {
  firstYearSavingsCents: number
  /** Without financing; `null`: never within the years looked ahead. */
  paybackYears: number | null
  netPresentValueCents: number
  internalRatePct: number | null
  /** What a kWh of the roof costs over the years, tenths of a cent. */
  levelCostTenthCents: number
  totalPaidCents: number
  lifetimeGainCents: number
  loan: {
    feeCents: number
    principalCents: number
    monthlyPaymentCents: number
    interestCents: number
  } | null
  /** Year 0 (purchase), 1 ... 25: whole cents that add up. */
  rows: ({
    year: number
    energyKwh: number
    netCents: number
    cumulativeCents: number
    systemCumulativeCents: number
  } & Record<ColumnCode, number>)[]
  refusedIncentives: { id: string; status: Exclude<IncentiveStatus, 'inForce'> }[]
}

export type DesignFigures =
  | {
      kind: ArrayDesign['kind']
      inverterId: string
      maker: string
      model: string
      units: number
      acW: number
      dcAcRatio: number
      inputs: {
        unit: number
        input: number
        strings: number
        panelsPerString: number
        vocColdV: number
        vmpHotV: number
      }[]
      branches: number | null
      panelsUsed: number
      reasons: DesignReason[]
      warnings: DesignWarning[]
    }
  | { kind: 'none'; code: 'nothingFits' | 'noRatings' | 'tooMany' | 'noPanels' }
