const rad = Math.PI / 180

/**
 * Directions over the upper half of the sky. A table has nodes every `altitudeStepDeg` from 0 to
 * 90 and every `azimuthStepDeg` from 0; rays are cast at half that spacing, a quarter step off the
 * nodes, so that a node stands for the patch around it and is symmetric about north and south.
 */
export type DirectionGrid = {
  altitudeStepDeg: number
  azimuthStepDeg: number
  /** Table nodes: altitudes 0..90 and azimuths 0..<360. */
  nodeRows: number
  nodeColumns: number
  /** Rays, row by row from the horizon up. */
  rows: number
  columns: number
  east: Float64Array
  north: Float64Array
  up: Float64Array
  /** Solid angle of the ray's patch, steradian. */
  patch: Float64Array
}

const made = new Map<string, DirectionGrid>()

/** The grid of a pair of steps, made once. */
export function directionGrid(altitudeStepDeg: number, azimuthStepDeg: number): DirectionGrid {
  const key = `${altitudeStepDeg} ${azimuthStepDeg}`
  const known = made.get(key)
  if (known !== undefined) return known
  const grid = makeGrid(altitudeStepDeg, azimuthStepDeg)
  made.set(key, grid)
  return grid
}

function makeGrid(altitudeStepDeg: number, azimuthStepDeg: number): DirectionGrid {
  const rows = Math.round(180 / altitudeStepDeg)
  const columns = Math.round(720 / azimuthStepDeg)
  const column = () => new Float64Array(rows * columns)
  const [east, north, up, patch] = [column(), column(), column(), column()]
  for (let index = 0; index < rows * columns; index++) {
    const low = Math.floor(index / columns) * (altitudeStepDeg / 2) * rad
    const high = low + (altitudeStepDeg / 2) * rad
    const altitude = (low + high) / 2
    const azimuth = ((index % columns) + 0.5) * (azimuthStepDeg / 2) * rad
    east[index] = Math.cos(altitude) * Math.sin(azimuth)
    north[index] = Math.cos(altitude) * Math.cos(azimuth)
    up[index] = Math.sin(altitude)
    patch[index] = (Math.sin(high) - Math.sin(low)) * (azimuthStepDeg / 2) * rad
  }
  return {
    altitudeStepDeg,
    azimuthStepDeg,
    nodeRows: Math.round(90 / altitudeStepDeg) + 1,
    nodeColumns: Math.round(360 / azimuthStepDeg),
    rows,
    columns,
    east,
    north,
    up,
    patch,
  }
}

/** Mean of the rays around each node, row by row; `nodeColumns` values a row. */
export function nodeMeans(grid: DirectionGrid, values: Float64Array): Float64Array {
  const { nodeRows, nodeColumns, rows, columns } = grid
  const means = new Float64Array(nodeRows * nodeColumns)
  for (let row = 0; row < nodeRows; row++) {
    const lower = Math.max(0, 2 * row - 1)
    const upper = Math.min(rows - 1, 2 * row)
    for (let column = 0; column < nodeColumns; column++) {
      const right = 2 * column
      const left = (right + columns - 1) % columns
      means[row * nodeColumns + column] =
        ((values[lower * columns + left] ?? 0) +
          (values[lower * columns + right] ?? 0) +
          (values[upper * columns + left] ?? 0) +
          (values[upper * columns + right] ?? 0)) /
        4
    }
  }
  return means
}
