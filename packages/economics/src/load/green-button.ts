import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { BadInput } from '../bad-input.ts'
import { type Entry, entriesOf, readBlocks } from './green-button-entries.ts'
import { type MeterYear, meterYear, type Readings } from './meter-readings.ts'
import { checkInterval, checkReading, checkUploadSize, type UploadPlace } from './upload-limits.ts'

/** What a meter file held. Several usage points are added up unless one is chosen. */
export type MeterUpload = MeterYear & {
  form: 'greenButton' | 'csv'
  usagePoints: { id: string; totalKwh: number }[]
  /** The file also counts energy fed into the grid: the home's own use is higher than what it drew. */
  hasExports: boolean
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  isArray: (name) => ['entry', 'link', 'IntervalBlock', 'IntervalReading'].includes(name),
})

/**
 * Reads Green Button data (ESPI XML): electricity delivered, in Wh or kWh with its power of ten,
 * readings of 60, 30, 20, 15, 12, 10, 6 or 5 minutes; longer ones beside them (sums of days or
 * months) are left. Throws `uploadTooLarge`, `xmlBroken` (line,
 * column), `greenButtonEmpty` (no electricity delivered in it), `usagePointUnknown`,
 * `readingInvalid`, `readingNegative`, `intervalUnsuited` (index: the reading), and the codes of
 * `meterYear`.
 */
export function readGreenButton(
  text: string,
  place: UploadPlace,
  usagePoint: string | null = null,
): MeterUpload {
  checkUploadSize(text.length)
  const entries = entriesOf(parseXml(text))
  const standardMs = offsetOf(entries, place) * 60_000
  const points = new Map<string, Readings>()
  let hasExports = false
  let index = 0
  let tooLong: number | null = null
  for (const block of readBlocks(entries)) {
    if (block.reverse) hasExports = true
    if (block.reverse || !block.electricity) continue
    const readings = points.get(block.usagePoint) ?? { startMs: [], minutes: [], kwh: [] }
    points.set(block.usagePoint, readings)
    for (const { start, seconds, value } of block.readings) {
      if (!Number.isFinite(start) || Math.abs(start) > 1e11) {
        throw new BadInput('readingInvalid', { index })
      }
      if (seconds > 3600) {
        tooLong = index++
        continue
      }
      readings.startMs.push(start * 1000 + standardMs)
      readings.minutes.push(checkInterval(seconds / 60, { index }))
      readings.kwh.push(checkReading(value * block.kwhPerUnit, { index }))
      index++
    }
  }
  for (const [id, { startMs }] of points) if (startMs.length === 0) points.delete(id)
  if (points.size === 0 && tooLong !== null) {
    throw new BadInput('intervalUnsuited', { index: tooLong })
  }
  return combined(points, usagePoint, hasExports)
}

function parseXml(text: string): unknown {
  const checked = XMLValidator.validate(text)
  if (checked !== true) {
    throw new BadInput('xmlBroken', { line: checked.err.line, column: checked.err.col })
  }
  try {
    return parser.parse(text) as unknown
  } catch {
    throw new BadInput('xmlBroken')
  }
}

/** Minutes ahead of UTC in winter: the file's own, else the place's. */
function offsetOf(entries: readonly Entry[], place: UploadPlace): number {
  for (const { content } of entries) {
    const seconds = Number(content.LocalTimeParameters?.tzOffset)
    if (Number.isFinite(seconds) && Math.abs(seconds) <= 14 * 3600) return seconds / 60
  }
  return place.standardMinutes
}

function combined(
  points: ReadonlyMap<string, Readings>,
  chosen: string | null,
  hasExports: boolean,
): MeterUpload {
  if (points.size === 0) throw new BadInput('greenButtonEmpty')
  if (chosen !== null && !points.has(chosen)) throw new BadInput('usagePointUnknown')
  const years = [...points]
    .filter(([id]) => chosen === null || id === chosen)
    .map(([id, readings]) => ({ id, year: meterYear(readings) }))
  const [first, ...others] = years.map(({ year }) => year)
  if (first === undefined) throw new BadInput('greenButtonEmpty')
  for (const { hourlyKwh } of others) {
    hourlyKwh.forEach((kwh, hour) => (first.hourlyKwh[hour] = (first.hourlyKwh[hour] ?? 0) + kwh))
  }
  const usagePoints = years.map(({ id, year }) => ({ id, totalKwh: year.totalKwh }))
  return {
    ...first,
    totalKwh: usagePoints.reduce((sum, { totalKwh }) => sum + totalKwh, 0),
    coveredHours: Math.min(...years.map(({ year }) => year.coveredHours)),
    form: 'greenButton',
    usagePoints,
    hasExports,
  }
}
