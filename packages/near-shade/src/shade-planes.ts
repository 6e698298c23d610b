import type { Caster } from './caster.ts'
import { type CompiledScene, compileScene, panelLiftM } from './compile-scene.ts'
import { type DirectionGrid, directionGrid, nodeMeans } from './direction-grid.ts'
import { onPlane, type PlaneFrame } from './plane-frame.ts'
import type { ShadeCell, ShadePlane, ShadeScene, SpacePoint } from './scene.ts'
import { type Season, seasonsOf } from './seasons.ts'
import { beamByRay, placeSun, type SunPlaces, type SunYear } from './sun-year.ts'
import { castOn, type CellView, clearView, openView, skylineView } from './view-cell.ts'

/** `fine`: nodes every 2.5 by 5 degrees. `coarse`: 5 by 10, for use while something is dragged. */
export type ShadeDetail = 'fine' | 'coarse'

const steps: Record<ShadeDetail, [altitudeDeg: number, azimuthDeg: number]> = {
  fine: [2.5, 5],
  coarse: [5, 10],
}

/** Beam lost (percent) by solar altitude (rows) and azimuth (columns; 360 repeats 0). */
export type BeamLossTable = {
  altitudesDeg: number[]
  azimuthsDeg: number[]
  lossPct: number[][]
}

/** What stands between a plane and the sky, reduced to what the PV model takes. */
export type PlaneShade = {
  id: string
  beamLoss: BeamLossTable
  /** Sky diffuse lost, percent: the share of an even sky, as seen by the tilted plane, behind things. */
  diffuseLossPct: number
  /** Share of the year's beam on the plane that is lost, percent. */
  annualBeamLossPct: number
  /** Per cell: share (0..1) of the year's beam and sky diffuse that arrives; ground light left out. */
  cellShare: Float64Array
}

/**
 * Shade on every cell of every plane (one ray source in the middle of a cell) for a year, gathered
 * by plane; planes without cells have no row. Where a tree changes with the seasons, a table entry is the mean of the months weighted
 * by the beam that comes from there in each month.
 * @throws ShadeError
 */
export function shadePlanes(
  scene: ShadeScene,
  sun: SunYear,
  detail: ShadeDetail = 'fine',
): PlaneShade[] {
  const compiled = compileScene(scene)
  const grid = directionGrid(...steps[detail])
  const places = placeSun(grid, sun)
  const seasons = seasonsOf(compiled.casters, compiled.horizon)
  const skyline = skylineView(grid, compiled.horizon, seasons)
  const shares = seasonShares(places, seasons)
  return compiled.planes.flatMap((plane, index) =>
    plane.cells.length === 0
      ? []
      : [shadePlane({ compiled, grid, places, seasons, skyline, shares }, plane, index)],
  )
}

type Work = {
  compiled: CompiledScene
  grid: DirectionGrid
  places: SunPlaces
  seasons: readonly Season[]
  skyline: readonly Float64Array[]
  shares: readonly Float64Array[]
}

function shadePlane(work: Work, plane: ShadePlane, index: number): PlaneShade {
  const { compiled, grid, seasons, skyline } = work
  const frame = compiled.frames[index]
  if (frame === undefined) throw new Error('every plane has a frame')
  const casters = compiled.casters.filter((caster) => inFront(caster, index, frame))
  const light = lightOn(work, plane, frame)
  const open = gatherSkyline(skyline, light, plane.cells.length)
  const view = openView(skyline)
  let [beamKept, skyKept] = [0, 0]
  const cellShare = Float64Array.from(plane.cells, (cell) => {
    const at = onPlane(frame, middleOf(cell), panelLiftM)
    for (const caster of casters) castOn(view, grid, seasons, caster, at, frame.normal)
    const lost = gather(view, skyline, open.sums, light)
    clearView(view, skyline)
    const [beam, sky] = [Math.max(0, open.beam - lost.beam), Math.max(0, open.sky - lost.sky)]
    beamKept += beam
    skyKept += sky
    const whole = light.beamTotal + light.skyTotal
    return whole > 0 ? (beam + sky) / whole : 1
  })
  const count = plane.cells.length
  return {
    id: plane.id,
    beamLoss: lossTable(grid, work.shares, open.sums, count),
    diffuseLossPct: lostPct(skyKept, light.skyTotal * count),
    annualBeamLossPct: lostPct(beamKept, light.beamTotal * count),
    cellShare,
  }
}

/** A plane never shades itself, nor do planes that lie wholly behind it. */
function inFront(caster: Caster, index: number, { origin, normal }: PlaneFrame): boolean {
  if (caster.plane < 0) return true
  const height = ({ x, y, z }: SpacePoint) =>
    (x - origin.x) * normal.x + (y - origin.y) * normal.y + (z - origin.z) * normal.z
  return caster.plane !== index && caster.corners.some((corner) => height(corner) > panelLiftM)
}

function middleOf(cell: ShadeCell) {
  return { alongM: cell.alongM + cell.widthM / 2, upM: cell.upM + cell.heightM / 2 }
}

type Light = {
  /** Per season and ray: beam and sky diffuse that the plane would get, Wh/m2. */
  beam: Float64Array[]
  sky: Float64Array[]
  beamTotal: number
  skyTotal: number
}

/** An even sky: each patch counts by its size and the cosine to the plane. */
function lightOn({ grid, places, seasons }: Work, plane: ShadePlane, frame: PlaneFrame): Light {
  const { normal } = frame
  const rays = grid.rows * grid.columns
  const facing = Float64Array.from({ length: rays }, (_, ray) => {
    const level = (grid.east[ray] ?? 0) * normal.x + (grid.north[ray] ?? 0) * normal.y
    return Math.max(0, level + (grid.up[ray] ?? 0) * normal.z) * (grid.patch[ray] ?? 0)
  })
  const seen = total(facing)
  const tilted = (1 + Math.cos((plane.pitchDeg * Math.PI) / 180)) / 2
  const beam = seasons.map(({ months }) => beamByRay(places, normal, rays, months))
  const sky = seasons.map(({ months }) => {
    const diffuse = places.diffuse.reduce((sum, wh, month) => sum + (months[month] ? wh : 0), 0)
    return facing.map((share) => (share / seen) * diffuse * tilted)
  })
  const sum = (columns: readonly Float64Array[]) =>
    columns.reduce((before, column) => before + total(column), 0)
  return { beam, sky, beamTotal: sum(beam), skyTotal: sum(sky) }
}

function total(values: Float64Array): number {
  let sum = 0
  for (const value of values) sum += value
  return sum
}

/** What the skyline alone takes from `count` points, as sums per season and ray, and leaves to one. */
function gatherSkyline(skyline: readonly Float64Array[], light: Light, count: number) {
  const sums = skyline.map((view) => view.map((share) => (1 - share) * count))
  const lost = (light: readonly Float64Array[]) =>
    skyline.reduce((sum, view, season) => sum + lostOf(view, light[season]), 0)
  return { sums, beam: light.beamTotal - lost(light.beam), sky: light.skyTotal - lost(light.sky) }
}

function lostOf(view: Float64Array, light: Float64Array | undefined): number {
  let lost = 0
  for (let ray = 0; ray < view.length; ray++) lost += (1 - (view[ray] ?? 1)) * (light?.[ray] ?? 0)
  return lost
}

/** Adds what one point loses beyond the skyline to the sums; the light lost, Wh/m2. */
function gather(
  { views, touched, count }: CellView,
  skyline: readonly Float64Array[],
  sums: readonly Float64Array[],
  light: Light,
) {
  let beam = 0
  let sky = 0
  for (let season = 0; season < views.length; season++) {
    const [view, open, sum] = [views[season], skyline[season], sums[season]]
    const [beamBy, skyBy] = [light.beam[season], light.sky[season]]
    if (view === undefined || open === undefined || sum === undefined) continue
    for (let at = 0; at < count; at++) {
      const ray = touched[at] ?? 0
      const lost = (open[ray] ?? 1) - (view[ray] ?? 1)
      sum[ray] = (sum[ray] ?? 0) + lost
      beam += lost * (beamBy?.[ray] ?? 0)
      sky += lost * (skyBy?.[ray] ?? 0)
    }
  }
  return { beam, sky }
}

function lostPct(kept: number, whole: number): number {
  return whole > 0 ? Math.min(100, Math.max(0, 100 * (1 - kept / whole))) : 0
}

/** Share of each node's beam that comes in each season; of a node without sun, its months' share. */
function seasonShares({ beam }: SunPlaces, seasons: readonly Season[]): Float64Array[] {
  const sumOf = (node: number, months: readonly boolean[] | null) => {
    let sum = 0
    for (let month = 0; month < 12; month++) {
      if (months === null || months[month] === true) sum += beam[month]?.[node] ?? 0
    }
    return sum
  }
  return seasons.map(({ months }) => {
    const even = months.filter(Boolean).length / 12
    return Float64Array.from({ length: beam[0]?.length ?? 0 }, (_, node) => {
      const whole = sumOf(node, null)
      return whole > 0 ? sumOf(node, months) / whole : even
    })
  })
}

function lossTable(
  grid: DirectionGrid,
  shares: readonly Float64Array[],
  sums: readonly Float64Array[],
  cells: number,
): BeamLossTable {
  const losses = sums.map((sum) => nodeMeans(grid, sum))
  const entry = (node: number) => {
    const lost = losses.reduce(
      (sum, loss, at) => sum + (shares[at]?.[node] ?? 0) * (loss[node] ?? 0),
      0,
    )
    return Math.min(100, Math.max(0, (100 * lost) / cells))
  }
  const { nodeRows, nodeColumns } = grid
  return {
    altitudesDeg: Array.from({ length: nodeRows }, (_, row) => row * grid.altitudeStepDeg),
    azimuthsDeg: Array.from({ length: nodeColumns + 1 }, (_, at) => at * grid.azimuthStepDeg),
    lossPct: Array.from({ length: nodeRows }, (_, row) =>
      Array.from({ length: nodeColumns + 1 }, (_, at) =>
        entry(row * nodeColumns + (at % nodeColumns)),
      ),
    ),
  }
}
