import { BadInput } from '../bad-input.ts'

/** One incentive of one place, with its dates. Rows are data: nothing here is ever assumed. */
export type IncentiveRow = {
  id: string
  /** `US`, `ES`, or a part of one: `US-AZ`, `ES-MD`. */
  jurisdiction: string
  /** percent of the price · a fixed amount · per watt DC · per kWh made, in cents. */
  kind: 'percent' | 'amount' | 'perWatt' | 'production'
  value: number
  /** Part of the price that counts, at most. */
  baseCapCents: number | null
  /** What is paid, at most (each year for `production`). */
  capCents: number | null
  /** First and last day on which a system may be completed; `null`: no end is set. */
  from: string
  until: string | null
  ownership: 'owner' | 'thirdParty'
  whoGets: 'household' | 'systemOwner'
  /** Rows are taken in this order; each lowers the price that later percent rows count. */
  order: number
  /** Year of the plan in which it is paid; first one for `production`. */
  paidInYear: number
  /** Years a `production` row runs. */
  years?: number
  /** Codes of what has to be fulfilled beside; texts say what each means. */
  conditions: string[]
  source: string
}

export type IncentiveBook = {
  asOf: string
  rows: IncentiveRow[]
  sources: Record<string, { title: string; date: string }>
}

/** What decides which rows may apply. */
export type IncentiveSituation = {
  /** All that the home lies in, such as `US` and `US-AZ`. */
  jurisdictions: readonly string[]
  /** Day on which the installation is (to be) completed, ISO date. */
  completedOn: string
  ownership: IncentiveRow['ownership']
}

export type IncentiveStatus =
  | 'inForce'
  | 'notYet'
  | 'ended'
  | 'otherPlace'
  | 'otherOwnership'
  | 'notForHousehold'

/**
 * Whether a row applies to a household. Throws `badDate` for a day that is none.
 * A day after `until` never qualifies, whatever is claimed.
 */
export function incentiveStatus(row: IncentiveRow, situation: IncentiveSituation): IncentiveStatus {
  const day = isoDay(situation.completedOn)
  if (!situation.jurisdictions.includes(row.jurisdiction)) return 'otherPlace'
  if (day < row.from) return 'notYet'
  if (row.until !== null && day > row.until) return 'ended'
  if (row.ownership !== situation.ownership) return 'otherOwnership'
  return row.whoGets === 'household' ? 'inForce' : 'notForHousehold'
}

function isoDay(day: string): string {
  const time = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day) {
    throw new BadInput('badDate', { field: 'completedOn' })
  }
  return day
}
