import { useFormatter, useTranslations } from 'use-intl'

const feetPerMetre = 3.28084
const milesPerKm = 0.621371

export const toFeet = (metres: number): number => metres * feetPerMetre
export const toMetres = (feet: number): number => feet / feetPerMetre

/** Figures as people here write them, never with more digits than they deserve. */
export function useFigures() {
  const format = useFormatter()
  const t = useTranslations('app.units')
  const whole = (value: number) => format.number(value, { maximumFractionDigits: 0 })
  return {
    whole,
    /** Whole dollars from integer cents. */
    dollars: (cents: number) =>
      format.number(cents / 100, { style: 'currency', currency: 'USD', maximumFractionDigits: 0 }),
    /** A yearly amount, rounded to tens: the weather varies more than that. */
    yearKwh: (kwh: number) => t('kwh', { value: whole(Math.round(kwh / 10) * 10) }),
    kwh: (kwh: number) => t('kwh', { value: whole(kwh) }),
    kw: (kw: number) => t('kw', { value: format.number(kw, { maximumFractionDigits: 1 }) }),
    years: (years: number) =>
      t('years', { value: format.number(years, { maximumFractionDigits: 1 }) }),
    miles: (km: number) => {
      const miles = km * milesPerKm
      const digits = miles < 10 ? 1 : 0
      return t('miles', { value: format.number(miles, { maximumFractionDigits: digits }) })
    },
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
