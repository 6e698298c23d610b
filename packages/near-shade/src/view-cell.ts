import type { Caster } from './caster.ts'
import type { DirectionGrid } from './direction-grid.ts'
import { type Horizon, horizonAt } from './horizon.ts'
import type { SpacePoint } from './scene.ts'
import type { Season } from './seasons.ts'

const halfTurn = Math.PI
const slack = 1e-9

/** Share let through per season and ray: what the skyline alone leaves. */
export function skylineView(
  grid: DirectionGrid,
  horizon: Horizon | null,
  seasons: readonly Season[],
): Float64Array[] {
  const views = seasons.map(() => new Float64Array(grid.rows * grid.columns).fill(1))
  if (horizon === null) return views
  for (let column = 0; column < grid.columns; column++) {
    const line = horizonAt(horizon, (column + 0.5) * (grid.azimuthStepDeg / 2))
    for (let row = 0; row < grid.rows; row++) {
      if ((row + 0.5) * (grid.altitudeStepDeg / 2) >= line.elevationDeg) break
      seasons.forEach(({ first }, season) => {
        const view = views[season]
        if (view !== undefined) view[row * grid.columns + column] = line.through[first] ?? 0
      })
    }
  }
  return views
}

/** What one point sees: shares per season and ray, and the rays that differ from the skyline. */
export type CellView = {
  views: readonly Float64Array[]
  touched: Int32Array
  count: number
  /** Per ray, whether it is among the touched. */
  known: Uint8Array
}

/** A view that starts as the skyline. */
export function openView(skyline: readonly Float64Array[]): CellView {
  const rays = skyline[0]?.length ?? 0
  return {
    views: skyline.map((view) => Float64Array.from(view)),
    touched: new Int32Array(rays),
    count: 0,
    known: new Uint8Array(rays),
  }
}

/** Puts the touched rays back to the skyline. */
export function clearView(view: CellView, skyline: readonly Float64Array[]): void {
  for (let at = 0; at < view.count; at++) {
    const ray = view.touched[at] ?? 0
    view.known[ray] = 0
    for (let season = 0; season < skyline.length; season++) {
      const shares = view.views[season]
      if (shares !== undefined) shares[ray] = skyline[season]?.[ray] ?? 1
    }
  }
  view.count = 0
}

/** Multiplies a caster into the view of a point: only rays that may meet its ball are tried. */
export function castOn(
  view: CellView,
  grid: DirectionGrid,
  seasons: readonly Season[],
  caster: Caster,
  at: SpacePoint,
  normal: SpacePoint,
): void {
  const window = windowOf(grid, caster, at)
  if (window === null) return
  const { columns } = grid
  const roof = caster.plane >= 0
  const shares = seasons.map(({ first }) => caster.through[first] ?? 0)
  for (let row = window.bottom; row <= window.top; row++) {
    for (let step = 0; step < window.count; step++) {
      const ray = row * columns + ((window.left + step) % columns)
      if (roof && facing(grid, ray, normal) <= 0) continue
      if (caster.hit(at, grid, ray)) multiply(view, ray, shares)
    }
  }
}

/** Cosine between a ray and a plane's normal. */
function facing({ east, north, up }: DirectionGrid, ray: number, normal: SpacePoint): number {
  const level = (east[ray] ?? 0) * normal.x + (north[ray] ?? 0) * normal.y
  return level + (up[ray] ?? 0) * normal.z
}

function multiply(view: CellView, ray: number, shares: readonly number[]): void {
  if (view.known[ray] === 0) {
    view.known[ray] = 1
    view.touched[view.count++] = ray
  }
  for (let season = 0; season < shares.length; season++) {
    const seen = view.views[season]
    if (seen !== undefined) seen[ray] = (seen[ray] ?? 0) * (shares[season] ?? 0)
  }
}

/** The rows and columns of rays that can meet the caster's ball; `null` when it lies below. */
function windowOf(grid: DirectionGrid, { middle, reachM }: Caster, at: SpacePoint) {
  const [x, y, z] = [middle.x - at.x, middle.y - at.y, middle.z - at.z]
  const away = Math.hypot(x, y, z)
  const rowStep = ((grid.altitudeStepDeg / 2) * Math.PI) / 180
  const columnStep = ((grid.azimuthStepDeg / 2) * Math.PI) / 180
  const whole = { bottom: 0, top: grid.rows - 1, left: 0, count: grid.columns }
  if (away <= reachM + slack) return whole
  const spread = Math.asin(reachM / away) + slack
  const altitude = Math.asin(z / away)
  if (altitude + spread < 0) return null
  const bottom = Math.max(0, Math.ceil((altitude - spread) / rowStep - 0.5))
  const top = Math.min(grid.rows - 1, Math.floor((altitude + spread) / rowStep - 0.5))
  if (altitude + spread >= halfTurn / 2 || altitude - spread <= -halfTurn / 2) {
    return { ...whole, bottom }
  }
  const half = Math.asin(Math.min(1, Math.sin(spread) / Math.cos(altitude))) + slack
  const azimuth = Math.atan2(x, y)
  const left = Math.ceil((azimuth - half) / columnStep - 0.5)
  const right = Math.floor((azimuth + half) / columnStep - 0.5)
  const count = Math.min(grid.columns, right - left + 1)
  return { bottom, top, left: (left + 2 * grid.columns) % grid.columns, count }
}
