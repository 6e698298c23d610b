import { columnCodes } from '@girasol/economics'
import { fairStationKm, modelVersion, uncertainty } from '@girasol/pv-model'
import { designFigures } from './array-of-roof.ts'
import type { HomeEstimate } from './home-estimate.ts'
import { monthlySums, sumOf } from './hours.ts'
import { outputShare, yearsAhead } from './money-ahead.ts'
import { powerOf } from './panel-options.ts'
import type { BillFigures, EstimateResult, MoneyFigures, PriceFigures } from './result.ts'
import { rounded, shownCents, shownKwh, shownPct, shownYears } from './shown.ts'

/** The figures of a home as they are shown, saved and printed. Throws `figureTooLarge`. */
export function shownResult(home: HomeEstimate): EstimateResult {
  const { data, panels, taken, roof, choice, judgement } = home
  return {
    station: shownStation(home),
    panels,
    mostPanels: roof.mostPanels,
    kwDc: powerOf(panels, data),
    planes: taken.planes,
    rule: roof.rule,
    annualKwh: shownKwh('annualKwh', home.annualKwh),
    monthlyKwh: shownMonths('monthlyKwh', taken.hourlyAcW, 1 / 1000),
    monthlyUseKwh: shownMonths('monthlyUseKwh', home.loadKwh, 1),
    flows: shownFlows(home),
    uncertainty: shownUncertainty(home),
    losses: shownLosses(home),
    price: shownPrice(home),
    bills: shownBills(home),
    money: shownMoney(home),
    battery: shownBattery(home),
    co2: shownCo2(home),
    choice,
    design: designFigures(home.design, panels, data),
    verdict: judgement,
    modelVersion,
  }
}

/** Judged by the shown distance, so that a device that knows only that agrees with the server. */
function shownStation({ data }: HomeEstimate): EstimateResult['station'] {
  const { id, name, source, years } = data.station
  const distanceKm = rounded(data.distanceKm, 1)
  return { id, name, source, years, distanceKm, fair: distanceKm <= fairStationKm }
}

function shownMonths(field: string, hours: Float64Array, scale: number): number[] {
  return monthlySums(hours).map((sum) => shownKwh(field, sum * scale))
}

/** What a battery loses is neither used nor sold. */
function shownFlows({ loadKwh, meter }: HomeEstimate): EstimateResult['flows'] {
  const bought = sumOf(meter.flow.drawnKwh)
  return {
    usedKwh: shownKwh('flows.usedKwh', Math.max(0, sumOf(loadKwh) - bought)),
    exportedKwh: shownKwh('flows.exportedKwh', sumOf(meter.flow.fedKwh)),
    boughtKwh: shownKwh('flows.boughtKwh', bought),
  }
}

function shownUncertainty({ annualKwh }: HomeEstimate): EstimateResult['uncertainty'] {
  const { p90, sdPct, parts } = uncertainty(annualKwh)
  return {
    p90Kwh: shownKwh('uncertainty.p90Kwh', p90),
    sdPct: shownPct(sdPct),
    parts: parts.map((part) => ({
      name: part.name,
      group: part.group,
      sdPct: shownPct(part.sdPct),
      share: rounded(part.share, 3),
    })),
  }
}

function shownLosses({ taken }: HomeEstimate): EstimateResult['losses'] {
  const { nominalKwh, lines } = taken.ledger
  return {
    nominalKwh: shownKwh('losses.nominalKwh', sumOf(nominalKwh)),
    lines: lines.map(({ name, kwh }) => ({ name, kwh: shownKwh(`losses.${name}`, sumOf(kwh)) })),
  }
}

function shownPrice({ quote }: HomeEstimate): PriceFigures {
  const { currency, totalCents, nationalTotalCents, band, depositCents, withinCurve } = quote
  return {
    currency,
    totalCents: shownCents('price.totalCents', totalCents),
    nationalTotalCents: shownCents('price.nationalTotalCents', nationalTotalCents),
    lowCents: shownCents('price.lowCents', band.lowCents),
    highCents: shownCents('price.highCents', band.highCents),
    depositCents,
    withinCurve,
    lines: quote.lines.map(({ code, kind, cents, nationalCents, source }) => ({
      code,
      kind,
      cents,
      nationalCents,
      source,
    })),
    bookVersion: quote.bookVersion,
  }
}

function shownBills({ meter }: HomeEstimate): BillFigures {
  const { without, with: billed } = meter.bills
  return {
    withoutCents: shownCents('bills.withoutCents', without.totalCents),
    withCents: shownCents('bills.withCents', billed.totalCents),
    months: without.months.map(({ totalCents }, month) => ({
      withoutCents: shownCents('bills.months.withoutCents', totalCents),
      withCents: shownCents('bills.months.withCents', billed.months[month]?.totalCents ?? 0),
    })),
    parts: billed.parts,
  }
}

function shownMoney({ money, meter }: HomeEstimate): MoneyFigures {
  const { figures, refused } = money
  const { loan, internalRate } = figures
  return {
    firstYearSavingsCents: shownCents('money.savings', meter.bills.totalSavingsCents),
    paybackYears: shownYears(figures.paybackYears),
    netPresentValueCents: shownCents('money.netPresentValue', figures.netPresentValueCents),
    internalRatePct: internalRate.ratePct === null ? null : shownPct(internalRate.ratePct),
    levelCostTenthCents: levelCost(figures.levelCostCentsPerKwh),
    totalPaidCents: shownCents('money.totalPaid', figures.totalPaidCents),
    lifetimeGainCents: shownCents('money.lifetimeGain', figures.lifetimeGainCents),
    loan: loan && {
      feeCents: shownCents('money.loan.fee', loan.feeCents),
      principalCents: shownCents('money.loan.principal', loan.principalCents),
      monthlyPaymentCents: shownCents('money.loan.payment', loan.paymentCents),
      interestCents: shownCents(
        'money.loan.interest',
        sumOf(loan.years.map(({ interestCents }) => interestCents)),
      ),
    },
    rows: figures.rows.map(shownRow),
    refusedIncentives: refused,
  }
}

/** The most that is told of a roof that makes next to nothing, tenths of a cent per kWh. */
const mostLevelCost = 10_000_000

/** Incentives above the price make it 0, never less. */
function levelCost(centsPerKwh: number): number {
  return Math.min(mostLevelCost, Math.max(0, rounded(centsPerKwh * 10, 0)))
}

type FullRow = HomeEstimate['money']['figures']['rows'][number]

function shownRow(row: FullRow): MoneyFigures['rows'][number] {
  const columns = Object.fromEntries(
    columnCodes.map((code) => [code, shownCents(`money.rows.${code}`, row[code])]),
  ) as Record<(typeof columnCodes)[number], number>
  return {
    year: row.year,
    energyKwh: shownKwh('money.rows.energy', row.energyKwh),
    ...columns,
    netCents: shownCents('money.rows.net', row.netCents),
    cumulativeCents: shownCents('money.rows.cumulative', row.cumulativeCents),
    systemCumulativeCents: shownCents('money.rows.system', row.systemCumulativeCents),
  }
}

function shownBattery({ meter }: HomeEstimate): EstimateResult['battery'] {
  if (meter.battery === null) return null
  const { chargedKwh, lostKwh, cycles } = meter.battery
  return {
    storedKwh: shownKwh('battery.storedKwh', chargedKwh),
    lostKwh: shownKwh('battery.lostKwh', lostKwh),
    cycles: rounded(cycles, 1),
  }
}

/** Whole kilograms; over the years as much less as the roof makes less, on today's grid. */
function shownCo2({ co2, inputs }: HomeEstimate): EstimateResult['co2'] {
  if (co2 === null) return null
  const shares = Array.from({ length: yearsAhead }, (_, index) => outputShare(inputs, index + 1))
  return {
    kgPerYear: rounded(co2.kgPerYear, 0),
    kgOverLife: rounded(co2.kgPerYear * sumOf(shares), 0),
  }
}
