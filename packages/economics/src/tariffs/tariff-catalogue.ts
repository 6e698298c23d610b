import { within } from '../bad-input.ts'
import { checkTariff } from './check-tariff.ts'
import { oneSchedule, plainCharges, type TariffSheet } from './tariff-sheet.ts'

/**
 * One price at all hours, such as a state's average. Such an average is revenue over sales, so it
 * holds the fixed charges already; none is added. Cents per kWh with decimals.
 */
export function flatTariff(about: {
  id: string
  name: string
  currency: 'USD' | 'EUR'
  centsPerKwh: number
  exportCentsPerKwh: number
  source: { title: string; date: string }
}): TariffSheet {
  const { centsPerKwh, exportCentsPerKwh, ...rest } = about
  const tier = {
    upToKwh: null,
    buyCentsPerKwh: centsPerKwh,
    sellCentsPerKwh: exportCentsPerKwh,
  }
  return checkTariff({
    ...plainCharges,
    ...rest,
    version: '1',
    validFrom: about.source.date,
    validTo: null,
    example: false,
    periods: [{ code: 'allHours', tiers: [tier] }],
    weekday: oneSchedule(),
    weekend: oneSchedule(),
    fixedCentsPerMonth: 0,
  })
}

const [allDay, midday, winterPeak, summerPeak] = [0, 1, 2, 3]

/**
 * The time-of-use tariff that the US tool SAM starts a home with: an example, no utility's. Winter
 * has cheap middays and a peak from 15 to 20 o'clock, May to October only a peak.
 */
export const exampleTimeOfUse: TariffSheet = {
  ...plainCharges,
  id: 'example-time-of-use',
  name: 'Example time-of-use tariff (SAM default)',
  version: '1',
  currency: 'USD',
  validFrom: '2025-01-01',
  validTo: null,
  source: { title: 'SAM, default of PVWatts Residential (NREL-PySAM 7.1.1)', date: '2026-11-24' },
  example: true,
  periods: [
    { code: 'offPeak', tiers: [onePrice(10)] },
    { code: 'midday', tiers: [onePrice(5)] },
    { code: 'winterPeak', tiers: [onePrice(20)] },
    { code: 'summerPeak', tiers: [onePrice(25)] },
  ],
  weekday: Array.from({ length: 12 }, (_, month) =>
    hours((hour) => {
      const peak = hour >= 15 && hour < 20
      if (month >= 4 && month <= 9) return peak ? summerPeak : allDay
      if (peak) return winterPeak
      return hour >= 10 && hour < 15 ? midday : allDay
    }),
  ),
  weekend: oneSchedule(allDay),
  fixedCentsPerMonth: 1000,
}

/** Electricity tax 5.11269632 % of everything, then VAT of 21 % (Spain, homes; peninsula). */
const spanishTaxPct = ((1 + 0.0511269632) * 1.21 - 1) * 100

/**
 * Spain's three-period access tariff 2.0TD with the published prices of one supplier (Som Energia,
 * "2.0TD periods", from June 2025, without taxes; power 29.013 and 2.788 EUR per kW and year, both
 * periods contracted alike). Peak Monday to Friday 10-14 and 18-22, middle 8-10, 14-18 and 22-24,
 * the rest valley (CNMC circular 3/2020); public holidays are not known here. Export credit 5
 * cents: an assumption near the day-ahead price.
 */
export function spanishThreePeriods(contractedKw: number): TariffSheet {
  within('contractedKw', contractedKw, 0.1, 15)
  const weekday = hours((hour) => {
    if (hour < 8) return 2
    return (hour >= 10 && hour < 14) || (hour >= 18 && hour < 22) ? 0 : 1
  })
  return checkTariff({
    ...plainCharges,
    id: 'es-20td-som-energia',
    name: '2.0TD, Som Energia',
    version: '2025-06',
    currency: 'EUR',
    validFrom: '2025-06-01',
    validTo: null,
    source: { title: 'Som Energia, historical tariffs 2.0TD periods', date: '2025-06-01' },
    example: false,
    periods: [
      { code: 'peak', tiers: [onePrice(22.6, 5)] },
      { code: 'middle', tiers: [onePrice(15.7, 5)] },
      { code: 'valley', tiers: [onePrice(11.9, 5)] },
    ],
    weekday: Array.from({ length: 12 }, () => weekday),
    weekend: oneSchedule(2),
    fixedCentsPerMonth: 0,
    fixedCentsPerDay: (contractedKw * (2901.3 + 278.8)) / 365,
    taxPct: spanishTaxPct,
  })
}

function onePrice(buyCentsPerKwh: number, sellCentsPerKwh = 0) {
  return { upToKwh: null, buyCentsPerKwh, sellCentsPerKwh }
}

function hours(periodAt: (hour: number) => number): number[] {
  return Array.from({ length: 24 }, (_, hour) => periodAt(hour))
}
