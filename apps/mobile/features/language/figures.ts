import { useFormatter, useTranslations } from 'use-intl'

const feetPerMetre = 3.28084
const milesPerKm = 0.621371

export const toFeet = (metres: number): number => metres * feetPerMetre
export const toMetres = (feet: number): number => feet / feetPerMetre

const dollar = { style: 'currency', currency: 'USD' } as const

/** Any year without a leap day: a typical year has none. */
const typicalYear = 2027
const hourMs = 3_600_000

/** Figures as people here write them, the same as on the site. */
export function useFigures() {
  const format = useFormatter()
  const t = useTranslations('app.units')
  const whole = (value: number) => format.number(value, { maximumFractionDigits: 0 })
  return {
    whole,
    /** Whole dollars from integer cents. */
    dollars: (cents: number) => format.number(cents / 100, { ...dollar, maximumFractionDigits: 0 }),
    /** To the cent. */
    exact: (cents: number) => format.number(cents / 100, dollar),
    /** Whole thousands, for amounts that are not known better than that. */
    about: (cents: number) => {
      const thousands = Math.round(cents / 100_000) * 1000 || 0
      return format.number(thousands, { ...dollar, maximumFractionDigits: 0 })
    },
    perKwh: (tenthCents: number) => {
      const digits = { minimumFractionDigits: 2, maximumFractionDigits: 3 }
      return t('perKwh', { price: format.number(tenthCents / 1000, { ...dollar, ...digits }) })
    },
    percent: (percent: number) =>
      format.number(percent / 100, { style: 'percent', maximumFractionDigits: 1 }),
    /** A typical year to three digits: it says no more than that. */
    typicalKwh: (kwh: number) => t('kwh', { value: whole(Number(kwh.toPrecision(3))) }),
    kwh: (kwh: number) => t('kwh', { value: whole(kwh) }),
    /** To a tenth: for single hours and days. */
    fineKwh: (kwh: number) => t('kwh', { value: format.number(kwh, { maximumFractionDigits: 1 }) }),
    kw: (kw: number) => t('kw', { value: format.number(kw, { maximumFractionDigits: 1 }) }),
    kg: (kg: number) => t('kg', { value: whole(kg) }),
    years: (years: number) =>
      t('years', { value: format.number(years, { maximumFractionDigits: 1 }) }),
    wholeYears: (years: number) => t('wholeYears', { years: Math.round(years) }),
    feet: (metres: number) =>
      t('feetOf', { value: format.number(toFeet(metres), { maximumFractionDigits: 1 }) }),
    miles: (km: number) => {
      const miles = km * milesPerKm
      const digits = miles < 10 ? 1 : 0
      return t('miles', { value: format.number(miles, { maximumFractionDigits: digits }) })
    },
    /** A change with its sign, from the text of its size. */
    change: (by: number, size: (value: number) => string) =>
      `${by > 0 ? '+' : by < 0 ? '−' : '±'}${size(Math.abs(by))}`,
    /** An hour of the clock, 0 to 23, and a day of a typical year, 0 to 364. */
    hour: (hour: number) =>
      format.dateTime(new Date(Date.UTC(typicalYear, 0, 1) + hour * hourMs), {
        hour: 'numeric',
        timeZone: 'UTC',
      }),
    dayOfYear: (day: number) =>
      format.dateTime(new Date(Date.UTC(typicalYear, 0, 1) + day * 24 * hourMs), {
        month: 'long',
        day: 'numeric',
        timeZone: 'UTC',
      }),
    ...useMoments(),
  }
}

/** Moments of the real calendar, in the person's zone. */
function useMoments() {
  const format = useFormatter()
  return {
    day: (instant: string) => format.dateTime(new Date(instant), { dateStyle: 'medium' }),
    time: (instant: string) => format.dateTime(new Date(instant), { timeStyle: 'short' }),
    /** The time of day alone while it is today, with its date on any other day. */
    when: (instant: string) => {
      const day = (moment: Date) => format.dateTime(moment, { dateStyle: 'medium' })
      const at = new Date(instant)
      return format.dateTime(at, {
        timeStyle: 'short',
        ...(day(at) === day(new Date()) ? {} : { dateStyle: 'medium' }),
      })
    },
    moment: (instant: string) =>
      format.dateTime(new Date(instant), { dateStyle: 'medium', timeStyle: 'short' }),
  }
}
