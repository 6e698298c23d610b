import { acceptance, arcShare, reflectedShare } from './rear-glass.ts'

const rad = Math.PI / 180
/** Points up a module, and strips of ground from one row to the next, that the engine takes. */
const cellRows = 6
export const strips = 100

/** Cross-section of rows, metres. */
export type RowSection = {
  pitch: number
  height: number
  depth: number
  /** Lower edge above ground. */
  clearance: number
  /** Radians. */
  tilt: number
}

/**
 * What the back of a row receives for each W/m2 of its sources: a linear view-factor model, so the
 * weights hold for every hour at one tilt.
 */
export type RearWeights = {
  /** Of isotropic sky light seen directly or off the row behind, and of horizon brightening. */
  sky: number
  horizon: number
  /** Of isotropic sky light on the ground, for an albedo of 1. */
  skyOnGround: number
  /** Running sum over the strips: light on the first n strips of ground, for an albedo of 1. */
  groundUpTo: Float64Array
}

/** Weights of the view-factor model for one cross-section (Marion et al. 2017, bifacialVF; ssc). */
export function rearWeights(section: RowSection): RearWeights {
  const fronts = Array.from({ length: cellRows }, (_, row) => frontReflection(section, row))
  const total = { sky: 0, horizon: 0, ground: new Float64Array(strips) }
  for (let row = 0; row < cellRows; row++) addBackRow(section, row, fronts, total)
  const open = skyViews(section)
  const groundUpTo = new Float64Array(strips + 1)
  let skyOnGround = 0
  for (let i = 0; i < strips; i++) {
    const weight = (total.ground[i] ?? 0) / cellRows
    skyOnGround += weight * (open[i] ?? 0)
    groundUpTo[i + 1] = (groundUpTo[i] ?? 0) + weight
  }
  return { sky: total.sky / cellRows, horizon: total.horizon / cellRows, skyOnGround, groundUpTo }
}

type View = { sky: number; horizon: number; ground: Float64Array }

/** What a point of the front throws back, by source. Arcs are whole degrees from the upper edge. */
function frontReflection(section: RowSection, row: number): View {
  const { tilt, pitch, depth, height, clearance } = section
  const { x, y } = pointAt(section, row)
  const up = Math.atan((height + clearance - y) / (x + pitch - depth))
  const down = Math.atan((y - clearance) / (x + pitch))
  const skyEnd = Math.round((Math.PI - tilt - up) / rad)
  const bright = Math.round(Math.max(0, 6 - up / rad))
  const groundStart = Math.round((Math.PI - tilt + down) / rad)
  const view: View = { sky: 0, horizon: 0, ground: new Float64Array(strips) }
  for (let j = 0; j < skyEnd; j++) {
    const part = arcShare(j) * reflectedShare(j)
    view.sky += part
    if (skyEnd - j <= bright) view.horizon += part / 0.052246
  }
  for (let j = groundStart; j < 180; j++) {
    const from = (j - groundStart) * rad + down
    const near = x - y / Math.tan(from)
    const far = x - y / Math.tan(from + rad)
    addGround(view.ground, near, far, pitch, arcShare(j) * reflectedShare(j))
  }
  return view
}

function addBackRow(section: RowSection, row: number, fronts: View[], total: View): void {
  const { tilt, pitch, depth, height, clearance } = section
  const { x, y } = pointAt(section, row)
  const up = Math.atan((height + clearance - y) / (pitch + depth - x))
  const down = Math.atan((y - clearance) / (pitch - x))
  const skyEnd = Math.max(0, Math.round((tilt - up) / rad))
  const bright = Math.round(Math.max(0, 6 - up / rad))
  const groundStart = Math.round((tilt + down) / rad)
  const horizonArc = 0.5 * (Math.cos(84 * rad) - Math.cos(90 * rad))
  for (let j = 0; j < skyEnd; j++) {
    const part = arcShare(j) * acceptance(j)
    total.sky += part
    if (skyEnd - j <= bright) total.horizon += part / horizonArc
  }
  for (let j = skyEnd; j < groundStart; j++) {
    const seen = { up, down, across: (pitch - x) / Math.cos(down), tilt, from: j - skyEnd }
    addReflections(seen, fronts, arcShare(j) * acceptance(j), total)
  }
  for (let j = groundStart; j < 180; j++) {
    const from = (j - groundStart) * rad + down
    const far = x + y / Math.tan(from)
    const near = x + y / Math.tan(from + rad)
    addGround(total.ground, near, far, pitch, arcShare(j) * acceptance(j))
  }
}

type Seen = { up: number; down: number; across: number; tilt: number; from: number }

/** One degree of view that falls on the front of the row behind. */
function addReflections(seen: Seen, fronts: View[], part: number, total: View): void {
  const top = meets(seen, seen.from)
  const bottom = Math.max(0, meets(seen, seen.from + 1))
  fronts.forEach((front, row) => {
    const share =
      (part * overlap(row / cellRows, (row + 1) / cellRows, bottom, top)) / (top - bottom)
    total.sky += share * front.sky
    total.horizon += share * front.horizon
    for (let i = 0; i < strips; i++) {
      total.ground[i] = (total.ground[i] ?? 0) + share * (front.ground[i] ?? 0)
    }
  })
}

/** How far up the row behind a line of sight meets it. */
function meets({ up, down, across, tilt }: Seen, degrees: number): number {
  const alpha = up + down - degrees * rad
  return (across * Math.sin(alpha)) / Math.cos(Math.PI / 2 - down + alpha - tilt)
}

function overlap(low: number, high: number, bottom: number, top: number): number {
  const slack = 0.0001
  if (low >= bottom - slack && high <= top + slack) return high - low
  if (low <= bottom + slack && high >= top - slack) return top - bottom
  if (low >= bottom - slack && top > low - slack && high >= top - slack) return top - low
  if (low <= bottom + slack && bottom < high + slack && high <= top + slack) return high - bottom
  return 0
}

/** Spreads the view of a stretch of ground over its strips, which repeat from row to row. */
function addGround(ground: Float64Array, near: number, far: number, pitch: number, part: number) {
  const add = (strip: number, share: number) => {
    const index = ((strip % strips) + strips) % strips
    ground[index] = (ground[index] ?? 0) + part * share
  }
  if (!(Math.abs(far - near) <= 0.99 * pitch)) {
    for (let i = 0; i < strips; i++) add(i, 1 / strips)
    return
  }
  const from = (strips * near) / pitch
  const to = (strips * far) / pitch
  const first = Math.floor(from)
  const last = Math.floor(to)
  if (first === last) return add(first, 1)
  const length = to - from
  add(first, (first + 1 - from) / length)
  for (let k = first + 1; k < last; k++) add(k, 1 / length)
  add(last, (to - last) / length)
}

function pointAt({ depth, height, clearance }: RowSection, row: number) {
  const along = (row + 0.5) / cellRows
  return { x: depth * along, y: clearance + height * along }
}

/** Share of the sky that each strip of ground sees between and under the rows. */
function skyViews({ pitch, height, depth, clearance }: RowSection): Float64Array {
  const top = height + clearance
  const angle = (rise: number, run: number) => {
    const bare = Math.atan(rise / run)
    return bare < 0 ? bare + Math.PI : bare
  }
  const gap = (from: number, to: number) => (to > from ? 0.5 * (Math.cos(from) - Math.cos(to)) : 0)
  return Float64Array.from({ length: strips }, (_, i) => {
    const x = ((i + 0.5) * pitch) / strips
    const next = [angle(top, pitch + depth - x), angle(clearance, pitch - x)] as const
    const beyond = Math.max(angle(top, 2 * pitch + depth - x), angle(clearance, 2 * pitch - x))
    return (
      gap(beyond, Math.min(...next)) +
      gap(Math.max(...next), angle(top, depth - x)) +
      gap(angle(clearance, -x), angle(top, depth - pitch - x))
    )
  })
}
