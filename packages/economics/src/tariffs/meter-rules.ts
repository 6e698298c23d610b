import { BadInput, within } from '../bad-input.ts'
import { hoursPerYear } from './year-calendar.ts'

/**
 * How exported energy is counted; the five kinds of SAM's utility rate calculator:
 * `netMeteringKwh` nets each month by period and carries surplus kWh, `netMeteringMoney` values a
 * month's surplus and carries the money, `netBilling` values each hour's surplus in its month,
 * `netBillingCarry` carries that money on, `buyAllSellAll` has a meter of its own for the system.
 */
export type MeterKind =
  | 'netMeteringKwh'
  | 'netMeteringMoney'
  | 'netBilling'
  | 'netBillingCarry'
  | 'buyAllSellAll'

/** What an exported kWh earns, cents with decimals: by the tariff's tiers, at one rate, or by hour. */
export type ExportRate =
  | { by: 'tariff' }
  | { by: 'flat'; centsPerKwh: number }
  | { by: 'hour'; centsPerKwh: Float64Array }

export type MeterRules = {
  kind: MeterKind
  exportRate: ExportRate
  /** Month (0 = January) at whose end carried credit is settled. */
  trueUpMonth: number
  /** What becomes of credit left then; `rollsOver` turns carried kWh into money at the true-up rate. */
  atTrueUp: 'paid' | 'rollsOver' | 'expires'
  /** For carried kWh, cents with decimals. */
  trueUpCentsPerKwh: number
  /** Net billing with carry-over: a month's own credit pays for that month already. */
  creditInSameMonth: boolean
  /**
   * Whether credit may pay more than the energy charge. Net billing without carry-over then pays
   * out what is left (SAM's rule); without it the rest is lost (Spain's simplified compensation).
   */
  creditPaysFixed: boolean
}

/** Rules of a kind as SAM has them by default: settled in December, credit for energy charges only. */
export function meterRules(kind: MeterKind, changes: Partial<MeterRules> = {}): MeterRules {
  const rules: MeterRules = {
    kind,
    exportRate: { by: 'tariff' },
    trueUpMonth: 11,
    atTrueUp: 'paid',
    trueUpCentsPerKwh: 0,
    creditInSameMonth: false,
    creditPaysFixed: kind === 'netBilling' || kind === 'buyAllSellAll',
    ...changes,
  }
  return checkRules(rules)
}

/**
 * Throws `meterKind`, `trueUpMonth`, `trueUpRule`, `exportRateKind`, or `numberOutOfRange` for a rate below 0 or
 * above 100 of the currency; `hoursMissing` for hourly rates that are not 8760, `exportRateByHour`
 * for hourly rates under net metering, which values a month's surplus and not an hour's.
 */
export function checkRules(rules: MeterRules): MeterRules {
  const { kind, trueUpMonth, atTrueUp } = rules
  if (!kinds.includes(kind)) throw new BadInput('meterKind', { field: 'kind' })
  if (!(Number.isInteger(trueUpMonth) && trueUpMonth >= 0 && trueUpMonth <= 11)) {
    throw new BadInput('trueUpMonth', { field: 'trueUpMonth' })
  }
  if (atTrueUp !== 'paid' && atTrueUp !== 'rollsOver' && atTrueUp !== 'expires') {
    throw new BadInput('trueUpRule', { field: 'atTrueUp' })
  }
  within('trueUpCentsPerKwh', rules.trueUpCentsPerKwh, 0, 10_000)
  if (!['tariff', 'flat', 'hour'].includes(rules.exportRate?.by)) {
    throw new BadInput('exportRateKind', { field: 'exportRate' })
  }
  if (rules.exportRate.by === 'hour' && kind.startsWith('netMetering')) {
    throw new BadInput('exportRateByHour', { field: 'exportRate' })
  }
  checkRate(rules.exportRate)
  return rules
}

function checkRate(rate: ExportRate): void {
  if (rate.by === 'flat') within('centsPerKwh', rate.centsPerKwh, 0, 10_000)
  if (rate.by !== 'hour') return
  if (!(rate.centsPerKwh instanceof Float64Array) || rate.centsPerKwh.length !== hoursPerYear) {
    throw new BadInput('hoursMissing', { field: 'exportRate' })
  }
  const wrong = rate.centsPerKwh.findIndex((cents) => !(cents >= 0 && cents <= 10_000))
  if (wrong >= 0) throw new BadInput('numberOutOfRange', { field: 'exportRate', index: wrong })
}

const kinds: readonly MeterKind[] = [
  'netMeteringKwh',
  'netMeteringMoney',
  'netBilling',
  'netBillingCarry',
  'buyAllSellAll',
]
