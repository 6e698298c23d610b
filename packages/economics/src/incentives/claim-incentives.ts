import { BadInput, within } from '../bad-input.ts'
import { derived, type Explained, given } from '../explained/explained.ts'
import type { IncentivePayment } from '../money/money-plan.ts'
import {
  type IncentiveRow,
  type IncentiveSituation,
  type IncentiveStatus,
  incentiveStatus,
} from './incentive-rows.ts'

/** The system an incentive is paid for. `yearlyKwh` holds year 1, 2 ... of the plan. */
export type IncentiveBase = { price: Explained; kwDc: number; yearlyKwh: readonly number[] }

export type ClaimedIncentives = {
  payments: IncentivePayment[]
  /** Claims that do not apply, with the reason. */
  refused: { id: string; status: Exclude<IncentiveStatus, 'inForce'> }[]
}

/**
 * Turns the rows a household says it will get (`claimed`; none by default) into payments of the
 * plan, in their order. Throws `BadInput`: `unknownIncentive`, `badDate`, `numberOutOfRange`.
 */
export function claimIncentives(
  rows: readonly IncentiveRow[],
  claimed: readonly string[],
  situation: IncentiveSituation,
  base: IncentiveBase,
): ClaimedIncentives {
  within('kwDc', base.kwDc, 0, 100_000)
  const result: ClaimedIncentives = { payments: [], refused: [] }
  let counted = base.price
  for (const row of chosenRows(rows, claimed)) {
    const status = incentiveStatus(row, situation)
    if (status !== 'inForce') {
      result.refused.push({ id: row.id, status })
      continue
    }
    const payments = paymentsOf(row, counted, base)
    result.payments.push(...payments)
    const paid = payments.map(({ cents }) => cents)
    counted = derived(`countedAfter.${row.id}`, 'cents', 'difference', [counted, ...paid])
  }
  return result
}

function chosenRows(rows: readonly IncentiveRow[], claimed: readonly string[]): IncentiveRow[] {
  const chosen = claimed.map((id, index) => {
    const row = rows.find((one) => one.id === id)
    if (row === undefined) throw new BadInput('unknownIncentive', { field: 'claimed', index })
    return row
  })
  return [...new Set(chosen)].sort((one, other) => one.order - other.order)
}

type Payment = IncentivePayment & { cents: Explained }

function paymentsOf(row: IncentiveRow, counted: Explained, base: IncentiveBase): Payment[] {
  const { id: code, source, paidInYear } = row
  if (row.kind !== 'production') {
    return [{ code, source, year: paidInYear, cents: onceOf(row, counted, base) }]
  }
  const years = base.yearlyKwh.slice(paidInYear - 1, paidInYear - 1 + (row.years ?? 0))
  return years.map((kwh, index) => {
    const year = paidInYear + index
    const made = given(`energy.${year}`, kwh, 'kWh')
    return { code, source, year, cents: capped(row, rate(row), [made], year) }
  })
}

function rate(row: IncentiveRow): Explained {
  const unit = row.kind === 'percent' ? 'percent' : row.kind === 'amount' ? 'cents' : 'centsPerKwh'
  return given(
    `incentiveRate.${row.id}`,
    row.value,
    row.kind === 'perWatt' ? 'centsPerWatt' : unit,
    row.source,
  )
}

function onceOf(row: IncentiveRow, counted: Explained, base: IncentiveBase): Explained {
  if (row.kind === 'percent') return percentOf(row, counted)
  const watts = given('systemWatts', Math.round(base.kwDc * 1000), 'watts')
  const paid = capped(row, rate(row), row.kind === 'perWatt' ? [watts] : [], row.paidInYear)
  return derived(`incentive.${row.id}`, 'cents', 'smallest', [paid, counted])
}

function percentOf(row: IncentiveRow, counted: Explained): Explained {
  const { id, baseCapCents, source } = row
  const cap =
    baseCapCents === null ? [] : [given(`incentiveBaseCap.${id}`, baseCapCents, 'cents', source)]
  const counts = derived(`incentiveBase.${id}`, 'cents', 'smallest', [counted, ...cap])
  const paidCap =
    row.capCents === null ? [] : [given(`incentiveCap.${id}`, row.capCents, 'cents', source)]
  return derived(`incentive.${id}`, 'cents', 'percentCents', [counts, rate(row), ...paidCap])
}

function capped(
  row: IncentiveRow,
  each: Explained,
  times: readonly Explained[],
  year: number,
): Explained {
  const full = derived(`incentiveUncapped.${row.id}.${year}`, 'cents', 'productCents', [
    each,
    ...times,
  ])
  if (row.capCents === null) return full
  const cap = given(`incentiveCap.${row.id}`, row.capCents, 'cents', row.source)
  return derived(`incentiveCapped.${row.id}.${year}`, 'cents', 'smallest', [full, cap])
}
