import type { ArrayPlane, Mounting, OutsideShade } from '../array-plane.ts'
import { checkPlane } from '../check-plane.ts'
import { PvModelError } from '../model-error.ts'
import { horizonTable } from '../outside-shade.ts'
import type { CaseRow } from './case-table.ts'

/** By `array_type` and `module_type` of PVWatts. */
const mountings: readonly Mounting[] = [
  'openRack',
  'roof',
  'oneAxis',
  'oneAxisBacktracking',
  'twoAxis',
]
const moduleTypes = ['standard', 'premium', 'thinFilm'] as const

/** Columns of a case by the field of the plane that they become. */
const columnOf: Record<string, string> = {
  kwDc: 'system_capacity',
  tiltDeg: 'tilt',
  azimuthDeg: 'azimuth',
  losses: 'losses',
  dcAcRatio: 'dc_ac_ratio',
  inverterEfficiencyPct: 'inv_eff',
  groundCoverRatio: 'gcr',
  rotationLimitDeg: 'rotlim',
  bifaciality: 'bifaciality',
  albedo: 'albedo',
  soilingPct: 'soiling',
  snow: 'en_snowloss',
  'shade.skyPct': 'shading_diff',
  'shade.monthHourPct': 'shading_mxh',
}

/**
 * The plane of a case; empty cells take the defaults of ssc's `pvwattsv8` (module 0, DC/AC 1.1,
 * inverter 96 %, GCR 0.3, rotation 45, albedo of the weather file). Throws `PvModelError` with line
 * and column.
 */
export function planeOfCase({ row, cells }: CaseRow): ArrayPlane {
  const read = cellReader(row, cells)
  const mounting = mountings[read.choice('array_type', mountings.length)] ?? 'roof'
  const still = mounting === 'twoAxis' ? { tilt: 0, azimuth: 180 } : {}
  const plane: ArrayPlane = {
    kwDc: read.above('system_capacity', 0),
    tiltDeg: read.number('tilt', still.tilt),
    azimuthDeg: read.number('azimuth', still.azimuth),
    mounting,
    moduleType: moduleTypes[read.choice('module_type', moduleTypes.length, 0)] ?? 'standard',
    losses: read.number('losses'),
    dcAcRatio: read.above('dc_ac_ratio', 0, 1.1),
    inverterEfficiencyPct: read.number('inv_eff', 96),
    groundCoverRatio: read.number('gcr', 0.3),
    rotationLimitDeg: read.number('rotlim', 45),
    bifaciality: read.number('bifaciality', 0),
    albedo: read.choice('use_wf_albedo', 2, 1) === 1 ? undefined : (read.list('albedo') ?? [-1]),
    soilingPct: read.list('soiling'),
    snow: read.choice('en_snowloss', 2, 0) === 1,
    shade: shadeOf(read),
  }
  if (plane.azimuthDeg < 0 || plane.azimuthDeg > 360) {
    read.refuse('outOfRange', 'azimuth', 'not within 0..360')
  }
  return inItsRow(row, () => {
    checkPlane(plane)
    return plane
  })
}

/** Runs what computes a case; an error about a field of the plane names line and column instead. */
export function inItsRow<T>(row: number, compute: () => T): T {
  try {
    return compute()
  } catch (error) {
    if (!(error instanceof PvModelError) || error.place.line !== undefined) throw error
    const field = error.place.field ?? ''
    const column = columnOf[field] ?? (field.startsWith('shade.sunTable') ? 'horizon' : undefined)
    throw new PvModelError(error.code, error.message, { ...error.place, line: row, column })
  }
}

function shadeOf(read: ReturnType<typeof cellReader>): OutsideShade | undefined {
  const horizon = read.list('horizon', 36)
  const afternoon = read.optional('shading_mxh')
  const skyPct = read.optional('shading_diff')
  if (horizon === undefined && afternoon === undefined && skyPct === undefined) return undefined
  return {
    sunTable: horizon && horizonTable(horizon),
    monthHourPct: afternoon === undefined ? undefined : afternoonShade(afternoon),
    skyPct,
  }
}

/** The month-hour table of the reference cases: a loss from 14 h on, weaker towards summer. */
function afternoonShade(lossPct: number): number[][] {
  const weights = [1, 1, 0.6, 0.6, 0.3, 0.3, 0.3, 0.3, 0.6, 0.6, 1, 1]
  return weights.map((weight) =>
    Array.from({ length: 24 }, (_, hour) => (hour >= 14 ? lossPct * weight : 0)),
  )
}

function cellReader(row: number, cells: CaseRow['cells']) {
  const refuse = (code: string, column: string, why: string): never => {
    throw new PvModelError(code, why, { line: row, column })
  }
  const parse = (cell: string, column: string): number => {
    const value = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(cell) ? Number(cell) : Number.NaN
    if (Number.isFinite(value)) return value
    return refuse('notNumber', column, `"${cell.slice(0, 40)}" is not a number`)
  }
  const optional = (column: string): number | undefined => {
    const cell = cells.get(column) ?? ''
    return cell === '' ? undefined : parse(cell, column)
  }
  const number = (column: string, otherwise?: number): number =>
    optional(column) ?? otherwise ?? refuse('valueMissing', column, 'is empty and has no default')
  const above = (column: string, limit: number, otherwise?: number): number => {
    const value = number(column, otherwise)
    return value > limit ? value : refuse('outOfRange', column, `${value} is not above ${limit}`)
  }
  const choice = (column: string, count: number, otherwise?: number): number => {
    const value = number(column, otherwise)
    const known = Number.isInteger(value) && value >= 0 && value < count
    return known ? value : refuse('outOfRange', column, `${value} is not one of 0..${count - 1}`)
  }
  const list = (column: string, length?: number): number[] | undefined => {
    const cell = cells.get(column) ?? ''
    if (cell === '') return undefined
    const values = cell.split('|').map((part) => parse(part.trim(), column))
    if (length === undefined || values.length === length) return values
    return refuse('wrongLength', column, `needs ${length} values, has ${values.length}`)
  }
  return { refuse, optional, number, above, choice, list }
}
