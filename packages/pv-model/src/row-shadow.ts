import { type RowSection, strips } from './rear-geometry.ts'

/** Shadow of rows on the ground between them, in strips, and how much of their backs direct light meets. */
export type RowShadow = {
  /** Strips start..end lie in shade, and so do those below `second` where the shadow runs on. */
  start: number
  end: number
  second: number
  /** Share of the back that is free of the shade of the row behind. */
  back: number
}

const cellRows = 6

/**
 * Where direct light of a slope (cos of its angle to the rows / tan of its altitude) leaves shade,
 * written into `shadow` (Appelbaum and Bany 1979; Marion et al. 2017).
 */
export function shadeOfRows(section: RowSection, slope: number, shadow: RowShadow): void {
  const { pitch, height, depth, clearance } = section
  const reach = height * slope
  const tip = (clearance + height) * slope + depth
  const foot = clearance * slope
  shadow.second = 0
  if (reach > pitch - depth || !Number.isFinite(slope)) {
    cover(shadow, 0, strips, 1)
    return
  }
  if (reach < -(pitch + depth)) {
    cover(shadow, 0, strips, (reach + pitch + depth) / (reach + depth))
    return
  }
  // Light from behind that meets the back: the foot of the shadow lies beyond its tip.
  const fromBehind = tip - depth < 0 && foot >= tip
  lay(shadow, fromBehind ? tip : foot, fromBehind ? foot : tip, pitch, fromBehind ? 0 : 1)
}

function lay(shadow: RowShadow, from: number, to: number, pitch: number, hidden: number): void {
  const rows = from > 0 ? Math.ceil(from / pitch) - 1 : Math.floor(from / pitch)
  const start = from - rows * pitch
  const end = to - rows * pitch
  if (end <= pitch) {
    cover(shadow, strip(start, pitch), strip(end, pitch), hidden)
    return
  }
  const over = end - pitch
  if (over > start) {
    cover(shadow, 0, strips, hidden)
    return
  }
  cover(shadow, strip(start, pitch), strips, hidden)
  shadow.second = strip(over, pitch)
}

/** The first strip whose middle is at or beyond a place. */
function strip(place: number, pitch: number): number {
  return Math.min(strips, Math.max(0, Math.ceil((place / pitch) * strips - 0.5)))
}

function cover(shadow: RowShadow, start: number, end: number, hidden: number): void {
  shadow.start = start
  shadow.end = end
  let free = 0
  for (let row = 0; row < cellRows; row++) {
    free += 1 - Math.min(1, Math.max(0, hidden * cellRows - row))
  }
  shadow.back = free / cellRows
}
