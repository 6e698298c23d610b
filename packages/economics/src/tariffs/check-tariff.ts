import { BadInput } from '../bad-input.ts'
import type { PriceTier, TariffSheet } from './tariff-sheet.ts'

/** Most periods and tiers a tariff may have; SAM allows 36 periods. */
const mostPeriods = 36
const mostTiers = 24

/** A hundred of the currency per kWh, and a million a month: beyond that it is a slip of the pen. */
const mostPrice = 10_000
const mostCharge = 100_000_000

const chargeFields = [
  'fixedCentsPerMonth',
  'fixedCentsPerDay',
  'energyMinimumCentsPerMonth',
  'billMinimumCentsPerMonth',
  'billMinimumCentsPerYear',
] as const

/**
 * Throws `BadInput` where a tariff cannot be billed: `tariffCurrency`, `tariffPeriods`,
 * `tariffTiers` (bounds rise and the last is open), `tariffPrice`, `tariffSchedule` (line = month,
 * column = hour, both from 1), `tariffCharge`. The same sheet comes back.
 */
export function checkTariff(sheet: TariffSheet): TariffSheet {
  if (sheet.currency !== 'USD' && sheet.currency !== 'EUR') throw new BadInput('tariffCurrency')
  const { periods } = sheet
  if (!Array.isArray(periods) || periods.length === 0 || periods.length > mostPeriods) {
    throw new BadInput('tariffPeriods', { field: 'periods' })
  }
  periods.forEach((period, index) => checkTiers(period?.tiers, index))
  checkSchedule('weekday', sheet.weekday, periods.length)
  checkSchedule('weekend', sheet.weekend, periods.length)
  for (const field of chargeFields) {
    if (!inside(sheet[field], mostCharge)) throw new BadInput('tariffCharge', { field })
  }
  if (!inside(sheet.taxPct, 100)) throw new BadInput('tariffCharge', { field: 'taxPct' })
  return sheet
}

function checkTiers(tiers: PriceTier[] | undefined, index: number): void {
  if (!Array.isArray(tiers) || tiers.length === 0 || tiers.length > mostTiers) {
    throw new BadInput('tariffTiers', { index })
  }
  let below = 0
  tiers.forEach((tier, at) => {
    if (!inside(tier?.buyCentsPerKwh, mostPrice) || !inside(tier.sellCentsPerKwh, mostPrice)) {
      throw new BadInput('tariffPrice', { index, line: at + 1 })
    }
    const last = at === tiers.length - 1
    const bound = tier.upToKwh
    if (last ? bound !== null : !(typeof bound === 'number' && bound > below && bound < 1e9)) {
      throw new BadInput('tariffTiers', { index, line: at + 1 })
    }
    if ((tier.perDay ?? false) !== (tiers[0]?.perDay ?? false) && !last) {
      throw new BadInput('tariffTiers', { index, line: at + 1 })
    }
    below = bound ?? below
  })
}

function checkSchedule(field: 'weekday' | 'weekend', rows: number[][], periods: number): void {
  if (!Array.isArray(rows) || rows.length !== 12) throw new BadInput('tariffSchedule', { field })
  rows.forEach((hours, month) => {
    if (!Array.isArray(hours) || hours.length !== 24) {
      throw new BadInput('tariffSchedule', { field, line: month + 1 })
    }
    const wrong = hours.findIndex((at) => !(Number.isInteger(at) && at >= 0 && at < periods))
    if (wrong >= 0)
      throw new BadInput('tariffSchedule', { field, line: month + 1, column: wrong + 1 })
  })
}

function inside(value: unknown, most: number): boolean {
  return typeof value === 'number' && value >= 0 && value <= most
}
