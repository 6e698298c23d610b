import type { DirectionGrid } from './direction-grid.ts'
import type { SpacePoint } from './scene.ts'
import { checkRange, ShadeError } from './shade-error.ts'

/** One row per sun-up hour of a year; a prepared site of the PV model has this shape. */
export type SunYear = {
  steps: number
  /** Month, 0..11. */
  month: ArrayLike<number>
  /** Unit vector to the sun: east, north, up. */
  sunEast: ArrayLike<number>
  sunNorth: ArrayLike<number>
  sunUp: ArrayLike<number>
  /** Direct normal and diffuse horizontal irradiance, W/m2. */
  dni: ArrayLike<number>
  dhi: ArrayLike<number>
}

/** Where each hour's sun stands among the rays of a grid, and how the year's light is spread. */
export type SunPlaces = {
  year: SunYear
  /** Index of the ray nearest to the sun, per step. */
  ray: Int32Array
  /** Beam (Wh/m2 on a face to the sun) per month and node, twelve tables. */
  beam: Float64Array[]
  /** Diffuse on the level, Wh/m2, per month. */
  diffuse: Float64Array
}

const placed = new WeakMap<SunYear, WeakMap<DirectionGrid, SunPlaces>>()

/**
 * Sorts the hours of a year into a grid: once for each year and grid, for a year stays as it is.
 * @throws ShadeError `wrongLength`, `notFinite`, `outOfRange` on `sun.*`
 */
export function placeSun(grid: DirectionGrid, year: SunYear): SunPlaces {
  const grids = placed.get(year) ?? new WeakMap<DirectionGrid, SunPlaces>()
  placed.set(year, grids)
  const places = grids.get(grid) ?? placeYear(grid, year)
  grids.set(grid, places)
  return places
}

function placeYear(grid: DirectionGrid, year: SunYear): SunPlaces {
  checkYear(year)
  const { nodeRows, nodeColumns } = grid
  const places: SunPlaces = {
    year,
    ray: new Int32Array(year.steps),
    beam: Array.from({ length: 12 }, () => new Float64Array(nodeRows * nodeColumns)),
    diffuse: new Float64Array(12),
  }
  for (let step = 0; step < year.steps; step++) placeStep(grid, places, step)
  return places
}

function placeStep(grid: DirectionGrid, { year, ray, beam, diffuse }: SunPlaces, step: number) {
  const { rows, columns, nodeRows, nodeColumns } = grid
  const [east = 0, north = 0, up = 0] = [year.sunEast[step], year.sunNorth[step], year.sunUp[step]]
  const [month = 0, dni = 0, dhi = 0] = [year.month[step], year.dni[step], year.dhi[step]]
  const altitude = Math.max(0, Math.asin(Math.min(1, Math.max(-1, up)))) / (Math.PI / 2)
  const azimuth = (Math.atan2(east, north) / (2 * Math.PI) + 1) % 1
  const row = Math.min(rows - 1, Math.floor(altitude * rows))
  ray[step] = row * columns + (Math.floor(azimuth * columns) % columns)
  diffuse[month] = (diffuse[month] ?? 0) + dhi
  const [atRow, atColumn] = [altitude * (nodeRows - 1), azimuth * nodeColumns]
  const [low, left] = [Math.min(nodeRows - 2, Math.floor(atRow)), Math.floor(atColumn)]
  const table = beam[month]
  if (table === undefined) return
  for (const [node, share] of [
    [low * nodeColumns + (left % nodeColumns), (1 - atRow + low) * (1 - atColumn + left)],
    [low * nodeColumns + ((left + 1) % nodeColumns), (1 - atRow + low) * (atColumn - left)],
    [(low + 1) * nodeColumns + (left % nodeColumns), (atRow - low) * (1 - atColumn + left)],
    [(low + 1) * nodeColumns + ((left + 1) % nodeColumns), (atRow - low) * (atColumn - left)],
  ] as const) {
    table[node] = (table[node] ?? 0) + share * dni
  }
}

/** Beam on a plane (Wh/m2) per ray of the grid, for the months of a season. */
export function beamByRay(
  { year, ray }: SunPlaces,
  normal: SpacePoint,
  rays: number,
  months: readonly boolean[],
): Float64Array {
  const beam = new Float64Array(rays)
  for (let step = 0; step < year.steps; step++) {
    if (months[year.month[step] ?? 0] !== true) continue
    const [east = 0, north = 0, up = 0] = [
      year.sunEast[step],
      year.sunNorth[step],
      year.sunUp[step],
    ]
    const facing = east * normal.x + north * normal.y + up * normal.z
    const at = ray[step] ?? 0
    if (facing > 0) beam[at] = (beam[at] ?? 0) + facing * (year.dni[step] ?? 0)
  }
  return beam
}

function checkYear(year: SunYear): void {
  checkRange(year.steps, 0, 9000, 'sun.steps')
  const columns = ['month', 'sunEast', 'sunNorth', 'sunUp', 'dni', 'dhi'] as const
  for (const name of columns) {
    const values = year[name]
    if (values.length < year.steps) throw new ShadeError('wrongLength', `sun.${name}`)
    const [least, most] = name === 'month' ? [0, 11] : [-1.001, 5000]
    for (let step = 0; step < year.steps; step++) {
      checkRange(values[step] ?? Number.NaN, least, most, `sun.${name}`, step)
    }
  }
}
