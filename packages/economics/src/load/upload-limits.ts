import { BadInput } from '../bad-input.ts'
import type { DaylightRule } from '../tariffs/daylight.ts'

/** Largest meter file that is read, bytes. */
export const uploadLimitBytes = 20 * 1024 * 1024

/** Throws `uploadTooLarge` at once, so that a file need not be read to be refused. */
export function checkUploadSize(bytes: number): void {
  if (!(bytes <= uploadLimitBytes)) throw new BadInput('uploadTooLarge')
}

/** Where the meter stands in time; a file's own words about it come first. */
export type UploadPlace = {
  /** Minutes that local standard time is ahead of UTC. */
  standardMinutes: number
  daylight: DaylightRule
  /** Order of day and month where a file leaves it open. */
  dateOrder: 'mdy' | 'dmy' | null
}

/** Most a home's meter can have counted in one reading, kWh. */
const mostKwh = 10_000

/** Throws `readingInvalid` or `readingNegative` unless the value can be a reading. */
export function checkReading(kwh: number, place: { line?: number; index?: number }): number {
  if (kwh < 0) throw new BadInput('readingNegative', place)
  if (!(kwh <= mostKwh)) throw new BadInput('readingInvalid', place)
  return kwh
}

/** Lengths of readings that can be sorted into hours, minutes. */
export function checkInterval(minutes: number, place: { line?: number; index?: number }): number {
  if (!(minutes > 0 && minutes <= 60 && Number.isInteger(60 / minutes))) {
    throw new BadInput('intervalUnsuited', place)
  }
  return minutes
}
