import type { MeterUpload } from '@girasol/economics'

/** Most that an estimate takes: kWh a year, and kWh in a mean hour. */
export const mostUseKwh = 200_000
const mostHourKwh = 1000

const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** All of a meter file that goes into the estimate, and what is said about it on the device. */
export type MeterSummary = Pick<
  MeterUpload,
  'form' | 'usagePoints' | 'hasExports' | 'coveredHours' | 'from' | 'to'
> & {
  /** Mean kWh by month and hour of the day, 12 x 24. */
  profile: number[][]
  annualKwh: number
}

/**
 * Means of an hourly year by month and hour of the day, to a tenth of a watt-hour, and its sum to a
 * tenth of a kWh; or that the file holds no use at all, or more than a home can use.
 */
export function meterSummary(upload: MeterUpload): MeterSummary | 'tooMuch' | 'noUse' {
  const { form, usagePoints, hasExports, coveredHours, from, to } = upload
  const profile = monthHourMeans(upload.hourlyKwh)
  const annualKwh = Math.round(upload.totalKwh * 10) / 10
  const most = Math.max(...profile.flat())
  if (!(annualKwh <= mostUseKwh && most <= mostHourKwh)) return 'tooMuch'
  if (most === 0) return 'noUse'
  return { profile, annualKwh, form, usagePoints, hasExports, coveredHours, from, to }
}

/** By month and hour of the day; a year of 8760 hours that begins on January 1 at midnight. */
export function monthHourMeans(hourlyKwh: ArrayLike<number>): number[][] {
  let first = 0
  return monthDays.map((days) => {
    const start = first
    first += days * 24
    return Array.from({ length: 24 }, (_, hour) => {
      let sum = 0
      for (let day = 0; day < days; day++) sum += hourlyKwh[start + day * 24 + hour] ?? 0
      return Math.round((sum / days) * 10_000) / 10_000
    })
  })
}
