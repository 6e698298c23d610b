import type { ArrayPlane, OutsideShade, SunTable } from './array-plane.ts'
import { cellModules } from './cell-modules.ts'
import { PvModelError } from './model-error.ts'
import { systemLosses } from './system-losses.ts'

const mountings: readonly string[] = [
  'roof',
  'openRack',
  'oneAxis',
  'oneAxisBacktracking',
  'twoAxis',
]

/** What each number of a plane may be: lowest and highest, both allowed. */
const ranges = {
  kwDc: [0, 1e7],
  tiltDeg: [0, 90],
  azimuthDeg: [-1e6, 1e6],
  dcAcRatio: [0.01, 100],
  inverterEfficiencyPct: [1, 100],
  groundCoverRatio: [0.01, 0.99],
  rotationLimitDeg: [0, 90],
  bifaciality: [0, 1],
  agedPct: [0, 100],
} as const

const optional: readonly string[] = [
  'groundCoverRatio',
  'rotationLimitDeg',
  'bifaciality',
  'agedPct',
]

/**
 * Refuses a plane that cannot be computed. Throws `PvModelError` with the field: `notNumber`,
 * `outOfRange`, `wrongKind`, `wrongLength`, `notRising`, `unknownMounting` or `unknownModule`.
 */
export function checkPlane(plane: ArrayPlane): void {
  if (!mountings.includes(plane.mounting)) {
    refuse('unknownMounting', 'mounting', String(plane.mounting))
  }
  if (!Object.hasOwn(cellModules, plane.moduleType)) {
    refuse('unknownModule', 'moduleType', String(plane.moduleType))
  }
  for (const field of Object.keys(ranges) as (keyof typeof ranges)[]) {
    const value = plane[field]
    if (value === undefined && optional.includes(field)) continue
    const [low, high] = ranges[field]
    inRange(value, low, high, field)
  }
  if (typeof plane.losses !== 'number') list(plane.losses, 'losses')
  systemLosses(plane).forEach((loss, index) => inRange(loss?.pct, -100, 100, 'losses', index))
  if (plane.soilingPct !== undefined) monthly(plane.soilingPct, -100, 100, 'soilingPct')
  if (plane.albedo !== undefined) monthly(plane.albedo, -1e6, 1e6, 'albedo')
  if (plane.shade !== undefined) checkShade(thing(plane.shade, 'shade'))
}

function checkShade({ monthHourPct, sunTable, skyPct }: OutsideShade): void {
  if (skyPct !== undefined) inRange(skyPct, 0, 100, 'shade.skyPct')
  if (monthHourPct !== undefined) {
    ofLength(monthHourPct, 12, 'shade.monthHourPct')
    monthHourPct.forEach((hours, month) => percents(hours, 24, 'shade.monthHourPct', month))
  }
  if (sunTable !== undefined) checkTable(thing(sunTable, 'shade.sunTable'))
}

function checkTable({ altitudesDeg, azimuthsDeg, lossPct }: SunTable): void {
  rising(altitudesDeg, 'shade.sunTable.altitudesDeg')
  rising(azimuthsDeg, 'shade.sunTable.azimuthsDeg')
  const field = 'shade.sunTable.lossPct'
  ofLength(lossPct, altitudesDeg.length, field)
  lossPct.forEach((row, index) => percents(row, azimuthsDeg.length, field, index))
}

function rising(degrees: readonly number[], field: string): void {
  if (list(degrees, field).length < 2) refuse('wrongLength', field, 'needs two values or more')
  degrees.forEach((value, index) => {
    inRange(value, -360, 720, field, index)
    const before = degrees[index - 1] ?? -Infinity
    if (value <= before) refuse('notRising', field, `${value} after ${before}`, index)
  })
}

function percents(values: readonly number[], length: number, field: string, index: number): void {
  if (list(values, field, index).length !== length) {
    refuse('wrongLength', field, `needs ${length} values`, index)
  }
  for (const value of values) inRange(value, 0, 100, field, index)
}

function monthly(values: readonly number[], low: number, high: number, field: string): void {
  const { length } = list(values, field)
  if (length !== 1 && length !== 12) {
    refuse('wrongLength', field, `needs 1 or 12 values, has ${length}`)
  }
  values.forEach((value, index) => inRange(value, low, high, field, index))
}

function ofLength(values: readonly unknown[], length: number, field: string): void {
  if (list(values, field).length !== length) refuse('wrongLength', field, `needs ${length} rows`)
}

function inRange(value: unknown, low: number, high: number, field: string, index?: number): void {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    refuse('notNumber', field, `${String(value)} is not a number`, index)
  } else if (value < low || value > high) {
    refuse('outOfRange', field, `${value} is not within ${low}..${high}`, index)
  }
}

/** Callers in other languages, and stored data, may hand over anything. */
function list<T>(value: readonly T[], field: string, index?: number): readonly T[] {
  return Array.isArray(value) ? value : refuse('wrongKind', field, 'is not a list', index)
}

function thing<T>(value: T, field: string): T {
  return typeof value === 'object' && value !== null
    ? value
    : refuse('wrongKind', field, 'is not an object')
}

function refuse(code: string, field: string, why: string, index?: number): never {
  const place = index === undefined ? { field } : { field, index }
  throw new PvModelError(code, `${field}${index === undefined ? '' : ` [${index}]`}: ${why}`, place)
}
