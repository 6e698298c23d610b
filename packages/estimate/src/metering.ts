import {
  type MeterRules,
  meterRules,
  plainCharges,
  type TariffSheet,
  type TariffYear,
  tariffYear,
} from '@girasol/economics'
import type { EnergyPrice, EstimateTariff } from './inputs.ts'

/** A household's tariff laid over the year, and how its exports are counted. */
export type Metering = {
  tariff: TariffYear
  rules: MeterRules
  /** Whether the year begins with the credit that such a year leaves behind. */
  settled: boolean
}

/**
 * The tariff of the inputs over a year that begins on a Monday, with the schedules on the clock of
 * the place. Throws the codes of `tariffYear` and `meterRules` (`tariffTiers` where the steps do not
 * rise or the last one has a bound).
 */
export function meteringOf(tariff: EstimateTariff, timeZone: string): Metering {
  const rules = rulesOf(tariff)
  return {
    tariff: tariffYear(sheetOf(tariff), null, noSummerTime.has(timeZone) ? 'none' : 'us'),
    rules,
    settled: rules.atTrueUp === 'rollsOver',
  }
}

/** Zones of the US whose clocks stay as they are. */
const noSummerTime: ReadonlySet<string> = new Set([
  'America/Phoenix',
  'America/Puerto_Rico',
  'America/St_Thomas',
  'Pacific/Guam',
  'Pacific/Honolulu',
  'Pacific/Pago_Pago',
  'Pacific/Saipan',
  'UTC',
])

/**
 * Carried money waits until it is used and is never paid out; it pays for energy, never for fixed
 * charges. Net metering by the kWh is settled in December: what is left then earns the export
 * price, where one is given, otherwise nothing. The two others are as SAM has them.
 */
function rulesOf({ meter, exportTenthCents }: EstimateTariff): MeterRules {
  const centsPerKwh = (exportTenthCents ?? 0) / 10
  if (meter === 'netMeteringKwh') return meterRules(meter, { trueUpCentsPerKwh: centsPerKwh })
  return meterRules(meter, {
    exportRate: exportTenthCents === null ? { by: 'tariff' } : { by: 'flat', centsPerKwh },
    ...(meter === 'netBillingCarry' || meter === 'netMeteringMoney'
      ? { creditInSameMonth: true, atTrueUp: 'rollsOver' }
      : {}),
  })
}

function sheetOf({ price, fixedCentsPerMonth, minimumCentsPerMonth }: EstimateTariff): TariffSheet {
  return {
    ...plainCharges,
    id: 'household',
    name: 'Household',
    version: '1',
    currency: 'USD',
    validFrom: '2026-01-01',
    validTo: null,
    source: { title: 'Given by the household', date: '2026-01-01' },
    example: false,
    fixedCentsPerMonth,
    billMinimumCentsPerMonth: minimumCentsPerMonth,
    ...scheduleOf(price),
  }
}

type Schedule = Pick<TariffSheet, 'periods' | 'weekday' | 'weekend'>

function scheduleOf(price: EnergyPrice): Schedule {
  switch (price.kind) {
    case 'flat':
      return { periods: [period('allHours', price.tenthCents)], ...everyDay(() => 0) }
    case 'tiered': {
      const tiers = price.steps.map((step) => tier(step.tenthCents, step.upToKwh))
      return { periods: [{ code: 'allHours', tiers }], ...everyDay(() => 0) }
    }
    case 'timeOfUse':
      return timeOfUse(price)
  }
}

const [offPeak, peak, summerPeak] = [0, 1, 2]

function timeOfUse(price: EnergyPrice & { kind: 'timeOfUse' }): Schedule {
  const summer = price.summerPeakTenthCents
  const { weekday } = everyDay((month, hour) => {
    if (!inPeak(price, hour)) return offPeak
    return summer !== null && month >= 4 && month <= 9 ? summerPeak : peak
  })
  return {
    periods: [
      period('offPeak', price.offPeakTenthCents),
      period('peak', price.peakTenthCents),
      ...(summer === null ? [] : [period('summerPeak', summer)]),
    ],
    weekday,
    weekend: price.weekends ? weekday : everyDay(() => offPeak).weekday,
  }
}

/** A peak that ends before it begins runs over midnight; one that ends where it begins is none. */
function inPeak({ fromHour, toHour }: EnergyPrice & { kind: 'timeOfUse' }, hour: number): boolean {
  if (fromHour <= toHour) return hour >= fromHour && hour < toHour
  return hour >= fromHour || hour < toHour
}

function everyDay(periodAt: (month: number, hour: number) => number) {
  const rows = Array.from({ length: 12 }, (_, month) =>
    Array.from({ length: 24 }, (_, hour) => periodAt(month, hour)),
  )
  return { weekday: rows, weekend: rows }
}

function period(code: string, tenthCents: number) {
  return { code, tiers: [tier(tenthCents, null)] }
}

function tier(tenthCents: number, upToKwh: number | null) {
  return { upToKwh, buyCentsPerKwh: tenthCents / 10, sellCentsPerKwh: tenthCents / 10 }
}
