import { BadInput } from '../bad-input.ts'
import { checkTariff } from './check-tariff.ts'
import type { MeterKind } from './meter-rules.ts'
import { oneSchedule, plainCharges, type PricePeriod, type TariffSheet } from './tariff-sheet.ts'

/** A tariff of the US Utility Rate Database and the way of metering it names, if any. */
export type UrdbTariff = { sheet: TariffSheet; meterKind: MeterKind | null }

type Fields = Record<string, unknown>

const mostCharacters = 5_000_000

/**
 * Reads an answer of the OpenEI utility rates API (versions 3 to 8, `{items: [...]}` or one rate).
 * Throws `urdbNotJson`, `urdbEmpty`, `urdbField` (a field of the wrong form), `urdbUnit` (price
 * steps per kW of demand), `urdbDemand` (demand charges: not a home's tariff), `uploadTooLarge`,
 * and the codes of `checkTariff`. `index` is the item.
 */
export function readUrdb(text: string): UrdbTariff[] {
  if (text.length > mostCharacters) throw new BadInput('uploadTooLarge')
  const found = parsed(text)
  const items = isFields(found) && Array.isArray(found.items) ? found.items : [found]
  if (items.length === 0 || !items.every(isFields)) throw new BadInput('urdbEmpty')
  return items.map((item, index) => readItem(item, index))
}

function parsed(text: string): unknown {
  try {
    const once: unknown = JSON.parse(text)
    return typeof once === 'string' ? (JSON.parse(once) as unknown) : once
  } catch {
    throw new BadInput('urdbNotJson')
  }
}

function readItem(item: Fields, index: number): UrdbTariff {
  refuseDemand(item, index)
  const structure = item.energyratestructure
  if (!Array.isArray(structure))
    throw new BadInput('urdbField', { field: 'energyratestructure', index })
  const periods = structure.map((tiers: unknown, at) => readPeriod(tiers, at, index))
  const weekday = schedule(item, 'energyweekdayschedule', periods.length, index)
  const charge = (...names: string[]) => perMonth(item, names, index)
  const sheet: TariffSheet = {
    ...plainCharges,
    id: `urdb-${textOf(item.label) || index + 1}`,
    name: [textOf(item.utility), textOf(item.name)].filter(Boolean).join(': ') || 'URDB',
    version: '1',
    currency: 'USD',
    validFrom: dateOf(item.startdate) ?? '1970-01-01',
    validTo: dateOf(item.enddate),
    source: { title: textOf(item.uri) || 'OpenEI Utility Rate Database', date: lastRevision(item) },
    example: false,
    periods,
    weekday,
    weekend: schedule(item, 'energyweekendschedule', periods.length, index),
    fixedCentsPerMonth: charge('fixedchargefirstmeter', 'fixedmonthlycharge'),
    billMinimumCentsPerMonth: charge('mincharge', 'minmonthlycharge'),
    billMinimumCentsPerYear: number(item, 'annualmincharge', index) * 100,
  }
  return { sheet: checkTariff(sheet), meterKind: kindOf(textOf(item.dgrules)) }
}

function readPeriod(tiers: unknown, at: number, index: number): PricePeriod {
  if (!Array.isArray(tiers) || !tiers.every(isFields)) {
    throw new BadInput('urdbField', { field: 'energyratestructure', index, line: at + 1 })
  }
  return {
    code: `period${at + 1}`,
    tiers: tiers.map((tier: Fields, step) => {
      const unit = textOf(tier.unit) || 'kWh'
      if (unit !== 'kWh' && unit !== 'kWh daily') {
        throw new BadInput('urdbUnit', { index, line: at + 1 })
      }
      const bound = number(tier, 'max', index)
      const last = step === tiers.length - 1
      return {
        upToKwh: last || bound === 0 || bound > 1e30 ? null : bound,
        perDay: unit === 'kWh daily',
        buyCentsPerKwh: (number(tier, 'rate', index) + number(tier, 'adj', index)) * 100,
        sellCentsPerKwh: number(tier, 'sell', index) * 100,
      }
    }),
  }
}

/** Demand charges of zero are what many responses carry for homes; any other is refused. */
function refuseDemand(item: Fields, index: number): void {
  for (const field of ['demandratestructure', 'flatdemandstructure']) {
    const rates = Array.isArray(item[field]) ? (item[field] as unknown[]).flat(2) : []
    const charged = rates.some((tier) => isFields(tier) && (Number(tier.rate) || Number(tier.adj)))
    if (charged) throw new BadInput('urdbDemand', { field, index })
  }
}

function schedule(item: Fields, field: string, periods: number, index: number): number[][] {
  const rows = item[field]
  if (rows === undefined && periods === 1) return oneSchedule()
  if (!Array.isArray(rows)) throw new BadInput('urdbField', { field, index })
  return rows.map((row: unknown) => (Array.isArray(row) ? row.map(Number) : []))
}

/** Dollars of the first field present, brought to cents a month by its units. */
function perMonth(item: Fields, names: string[], index: number): number {
  const name = names.find((field) => item[field] !== undefined)
  if (name === undefined) return 0
  const units = textOf(item[name === 'mincharge' ? 'minchargeunits' : 'fixedchargeunits'])
  const cents = number(item, name, index) * 100
  if (units === '$/day') return (cents * 365) / 12
  return units === '$/year' ? cents / 12 : cents
}

function number(fields: Fields, field: string, index: number): number {
  const value = fields[field] ?? 0
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    throw new BadInput('urdbField', { field, index })
  }
  return value
}

function kindOf(rule: string): MeterKind | null {
  if (rule === 'Net Metering') return 'netMeteringKwh'
  if (rule.startsWith('Net Billing')) return 'netBilling'
  return rule.startsWith('Buy All') ? 'buyAllSellAll' : null
}

function lastRevision(item: Fields): string {
  const revisions = Array.isArray(item.revisions) ? (item.revisions as unknown[]) : []
  return dateOf(revisions.at(-1)) ?? dateOf(item.startdate) ?? '1970-01-01'
}

/** Unix seconds to an ISO date. */
function dateOf(value: unknown): string | null {
  if (typeof value !== 'number' || !(value > 0 && value < 1e11)) return null
  return new Date(value * 1000).toISOString().slice(0, 10)
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : ''
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
