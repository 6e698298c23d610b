import { BadInput } from '../bad-input.ts'
import { hoursPerYear, monthStarts } from '../tariffs/year-calendar.ts'

/** Readings of one meter: begin (milliseconds of local standard time, as if UTC), length, energy. */
export type Readings = { startMs: number[]; minutes: number[]; kwh: number[] }

/** A run of hours without a reading: first hour of the year (0 = 1 January, 0 o'clock), length. */
export type Gap = { fromHour: number; hours: number }

/** The latest year of a meter, laid over 8760 hours of local standard time. */
export type MeterYear = {
  hourlyKwh: Float64Array
  totalKwh: number
  /** Hours that had readings; the others were filled. */
  coveredHours: number
  /** The first fifty gaps, in the order of the calendar. */
  gaps: Gap[]
  /** ISO dates of the first and last reading used. */
  from: string
  to: string
}

const hourMs = 3_600_000
const yearMs = 365 * 24 * hourMs
const mostGaps = 50

/** Four weeks: less says nothing about a year. */
const leastHours = 672

/**
 * Sorts the readings of the last 365 days into the hours of a year without 29 February. Readings
 * that overlap are averaged; an hour less than half covered counts as missing and is filled with
 * the mean of that hour in its month, or of the whole year where the month has none. Throws
 * `noReadings` or `tooFewReadings` (index: hours found; 672 are needed).
 */
export function meterYear(readings: Readings): MeterYear {
  const { startMs, minutes, kwh } = readings
  if (startMs.length === 0) throw new BadInput('noReadings')
  let last = -Infinity
  startMs.forEach((start, at) => (last = Math.max(last, start + (minutes[at] ?? 0) * 60_000)))
  const first = last - yearMs
  let earliest = last
  const energy = new Float64Array(hoursPerYear)
  const cover = new Float64Array(hoursPerYear)
  startMs.forEach((start, at) => {
    if (start < first) return
    earliest = Math.min(earliest, start)
    spread(start, minutes[at] ?? 0, kwh[at] ?? 0, energy, cover)
  })
  for (let hour = 0; hour < hoursPerYear; hour++) {
    const part = cover[hour] ?? 0
    energy[hour] = part >= 0.5 ? (energy[hour] ?? 0) / part : Number.NaN
  }
  return filled(energy, earliest, last)
}

/** Adds a reading to the hours it touches, in proportion. */
function spread(
  start: number,
  minutes: number,
  kwh: number,
  energy: Float64Array,
  cover: Float64Array,
): void {
  const end = start + minutes * 60_000
  for (let at = start; at < end;) {
    const next = Math.min(end, (Math.floor(at / hourMs) + 1) * hourMs)
    const hour = hourOfYear(at)
    if (hour !== null) {
      energy[hour] = (energy[hour] ?? 0) + (kwh * (next - at)) / (end - start)
      cover[hour] = (cover[hour] ?? 0) + (next - at) / hourMs
    }
    at = next
  }
}

function hourOfYear(ms: number): number | null {
  const date = new Date(ms)
  const month = date.getUTCMonth()
  const day = date.getUTCDate()
  if (month === 1 && day === 29) return null
  return (monthStarts[month] ?? 0) + (day - 1) * 24 + date.getUTCHours()
}

function filled(hours: Float64Array, earliest: number, last: number): MeterYear {
  const gaps = findGaps(hours)
  const missing = hours.reduce((count, kwh) => count + (Number.isNaN(kwh) ? 1 : 0), 0)
  const coveredHours = hoursPerYear - missing
  if (coveredHours < leastHours) throw new BadInput('tooFewReadings', { index: coveredHours })
  const means = monthHourMeans(hours)
  for (let month = 0; month < 12; month++) {
    const end = monthStarts[month + 1] ?? 0
    for (let hour = monthStarts[month] ?? 0; hour < end; hour++) {
      if (!Number.isNaN(hours[hour])) continue
      hours[hour] = means(month, hour % 24)
    }
  }
  return {
    hourlyKwh: hours,
    totalKwh: hours.reduce((sum, kwh) => sum + kwh, 0),
    coveredHours,
    gaps: gaps.slice(0, mostGaps),
    from: new Date(earliest).toISOString().slice(0, 10),
    to: new Date(last - 1).toISOString().slice(0, 10),
  }
}

function findGaps(hours: Float64Array): Gap[] {
  const gaps: Gap[] = []
  let open: Gap | null = null
  hours.forEach((kwh, hour) => {
    if (!Number.isNaN(kwh)) open = null
    else if (open === null) gaps.push((open = { fromHour: hour, hours: 1 }))
    else open.hours++
  })
  return gaps
}

/** Mean of an hour of the day in a month, in the year where the month has none, or of all hours. */
function monthHourMeans(hours: Float64Array): (month: number, hour: number) => number {
  const sums = new Float64Array(14 * 24)
  const counts = new Float64Array(14 * 24)
  for (let month = 0; month < 12; month++) {
    const end = monthStarts[month + 1] ?? 0
    for (let hour = monthStarts[month] ?? 0; hour < end; hour++) {
      const kwh = hours[hour] ?? Number.NaN
      if (Number.isNaN(kwh)) continue
      for (const cell of [month * 24 + (hour % 24), 12 * 24 + (hour % 24), 13 * 24]) {
        sums[cell] = (sums[cell] ?? 0) + kwh
        counts[cell] = (counts[cell] ?? 0) + 1
      }
    }
  }
  return (month, hour) => {
    const cells = [month * 24 + hour, 12 * 24 + hour, 13 * 24]
    const cell = cells.find((at) => (counts[at] ?? 0) > 0) ?? 0
    return (sums[cell] ?? 0) / (counts[cell] ?? 1)
  }
}
