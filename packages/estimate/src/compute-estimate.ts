import {
  cumulativeCash,
  type MonthFlow,
  monthlyFlows,
  monthlySavings,
  monthlyUseKwh,
  priceLines,
  simplePayback,
  verdictOf,
} from '@girasol/economics'
import { fairStationKm, modelVersion, type Site } from '@girasol/pv-model'
import type { EstimateData, EstimateInputs } from './inputs.ts'
import { type PlaneOutput, planeOutputs } from './plane-output.ts'
import type { EstimateResult } from './result.ts'

/**
 * Inputs to result: panels, energy, price, savings, verdict. Pure and deterministic: figures are
 * rounded (kWh to one decimal, money to cents) so that server, browser and phone agree.
 */
export function computeEstimate(
  site: Site,
  inputs: EstimateInputs,
  data: EstimateData,
): EstimateResult {
  const planes = planeOutputs(site, inputs, data.module)
  const flows = monthlyFlows(sumHours(planes), inputs.annualUseKwh)
  const panels = planes.reduce((sum, plane) => sum + plane.panels, 0)
  const kwDc = thousandth((panels * data.module.watts) / 1000)
  const price = priceLines(kwDc, data.priceBook)
  const money = moneyOf(
    inputs,
    flows,
    price.totalCents,
    kwDc * data.priceBook.operation.centsPerKwYear,
  )
  return {
    station: stationOf(data),
    panels,
    kwDc,
    planes: planes.map(planeSummary),
    annualKwh: tenth(flows.reduce((sum, flow) => sum + flow.producedKwh, 0)),
    monthlyKwh: flows.map((flow) => tenth(flow.producedKwh)),
    monthlyUseKwh: monthlyUseKwh(inputs.annualUseKwh).map(tenth),
    price,
    money,
    verdict: judge(inputs, flows, panels, kwDc, money.paybackYears),
    modelVersion,
  }
}

/** Judged by the shown distance, so that a device that knows only that agrees with the server. */
function stationOf({ station, distanceKm }: EstimateData): EstimateResult['station'] {
  const { id, name, source, years } = station
  const shownKm = tenth(distanceKm)
  return { id, name, source, years, distanceKm: shownKm, fair: shownKm <= fairStationKm }
}

function planeSummary({
  id,
  panels,
  kwDc,
  hourlyAcW,
}: PlaneOutput): EstimateResult['planes'][number] {
  const kwh = hourlyAcW.reduce((sum, watts) => sum + watts, 0) / 1000
  return { id, panels, kwDc: thousandth(kwDc), annualKwh: tenth(kwh) }
}

function sumHours(planes: readonly PlaneOutput[]): Float64Array {
  const sum = new Float64Array(8760)
  for (const { hourlyAcW } of planes) {
    for (let hour = 0; hour < sum.length; hour++)
      sum[hour] = (sum[hour] ?? 0) + (hourlyAcW[hour] ?? 0)
  }
  return sum
}

function moneyOf(
  inputs: EstimateInputs,
  flows: readonly MonthFlow[],
  costCents: number,
  yearlyExpense: number,
): EstimateResult['money'] {
  const firstYearSavingsCents = monthlySavings(flows, inputs).reduce((sum, cents) => sum + cents, 0)
  const cumulativeCents = cumulativeCash({
    costCents,
    firstYearSavingsCents,
    yearlyExpenseCents: Math.round(yearlyExpense),
    degradationPctPerYear: inputs.assumptions.degradationPctPerYear,
    escalationPctPerYear: inputs.assumptions.escalationPctPerYear,
  })
  return { firstYearSavingsCents, paybackYears: simplePayback(cumulativeCents), cumulativeCents }
}

function judge(
  inputs: EstimateInputs,
  flows: readonly MonthFlow[],
  panels: number,
  kwDc: number,
  paybackYears: number | null,
): EstimateResult['verdict'] {
  const produced = flows.reduce((sum, flow) => sum + flow.producedKwh, 0)
  const exported = flows.reduce((sum, flow) => sum + flow.exportedKwh, 0)
  return verdictOf({
    panels,
    paybackYears,
    kwhPerKw: kwDc > 0 ? produced / kwDc : 0,
    priceTenthCentsPerKwh: inputs.priceTenthCentsPerKwh,
    exportTenthCentsPerKwh: inputs.exportTenthCentsPerKwh,
    exportedShare: produced > 0 ? exported / produced : 0,
  })
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10
}

function thousandth(value: number): number {
  return Math.round(value * 1000) / 1000
}
