import { slackM } from './free-starts.ts'
import { leftStarts, type Placed, rightStarts, type RowGrid } from './row-grid.ts'

/** One of the four corner blocks of a plane: left or right of a cut along the rows, below or above one across. */
export type Corner = { right: boolean; above: boolean }

/** Starts of the modules of all rows of one size, packed against one end; those of a level lie between two offsets. */
type Starts = { values: Float64Array; offsets: Int32Array }

/** The rows of a grid packed against their left and against their right ends, by size. */
export type PackedRows = { grid: RowGrid; left: Starts[]; right: Starts[] }

export function packRows(grid: RowGrid): PackedRows {
  const pack = (starts: typeof leftStarts) =>
    grid.free.map((levels, size) =>
      flat(levels.map((ranges) => starts(ranges, grid.sizes[size]!.width + grid.gapM))),
    )
  return { grid, left: pack(leftStarts), right: pack(rightStarts) }
}

function flat(rows: readonly number[][]): Starts {
  const offsets = new Int32Array(rows.length + 1)
  rows.forEach((row, index) => {
    offsets[index + 1] = offsets[index]! + row.length
  })
  return { values: Float64Array.from(rows.flat()), offsets }
}

/** Modules that each row keeps on its side of a cut: `[size][level]`. */
type Counts = Uint16Array[]

/** Counts of the modules that end a gap before the cut, or that begin at or behind it. */
export function countsBeside(packed: PackedRows, cutM: number, right: boolean): Counts {
  const counts = packed.grid.sizes.map(() => new Uint16Array(packed.grid.levels.length))
  addBeside(packed, cutM, right, counts)
  return counts
}

/** Raises counts to those of a cut that leaves more room than the one they were made for. */
export function addBeside(
  { grid, left, right }: PackedRows,
  cutM: number,
  isRight: boolean,
  counts: Counts,
): void {
  for (let size = 0; size < counts.length; size++) {
    const { values, offsets } = (isRight ? right : left)[size]!
    const limit = isRight ? cutM - slackM : cutM + slackM - grid.sizes[size]!.width - grid.gapM
    const ofSize = counts[size]!
    for (let level = 0; level < ofSize.length; level++) {
      const end = offsets[level + 1]!
      let at = offsets[level]! + ofSize[level]!
      while (at < end && (isRight ? values[at]! >= limit : values[at]! <= limit)) at++
      ofSize[level] = at - offsets[level]!
    }
  }
}

/** For each level the most modules in rows that begin at or above it; one more entry, 0, for above all. */
export function stackAbove({ levels, next }: RowGrid, counts: Counts): Uint16Array {
  const best = new Uint16Array(levels.length + 1)
  for (let level = levels.length - 1; level >= 0; level--) {
    let value = best[level + 1]!
    for (let size = 0; size < counts.length; size++) {
      const with_ = counts[size]![level]! + best[next[size]![level]!]!
      if (with_ > value) value = with_
    }
    best[level] = value
  }
  return best
}

/** For each level the most modules in rows that end a gap below it; the last entry counts all rows. */
export function stackBelow({ levels, next }: RowGrid, counts: Counts): Uint16Array {
  const best = new Uint16Array(levels.length + 1)
  for (let level = 0; level < levels.length; level++) {
    best[level + 1] = Math.max(best[level + 1]!, best[level]!)
    for (let size = 0; size < counts.length; size++) {
      const at = next[size]![level]!
      best[at] = Math.max(best[at]!, best[level]! + counts[size]![level]!)
    }
  }
  return best
}

/** The modules behind a figure of `stackAbove` or `stackBelow` at a level. */
export function placeCorner(
  packed: PackedRows,
  cutM: number,
  level: number,
  { right, above }: Corner,
): Placed[] {
  const counts = countsBeside(packed, cutM, right)
  const rows = above ? rowsAbove(packed.grid, counts, level) : rowsBelow(packed.grid, counts, level)
  const { sizes, levels } = packed.grid
  return rows.flatMap(({ size, at }) => {
    const { values, offsets } = (right ? packed.right : packed.left)[size]!
    const taken = values.subarray(offsets[at], offsets[at]! + counts[size]![at]!)
    return Array.from(taken, (u) => ({ ...sizes[size]!, u, v: levels[at]! }))
  })
}

type Row = { size: number; at: number }

function rowsAbove(grid: RowGrid, counts: Counts, from: number): Row[] {
  const best = stackAbove(grid, counts)
  const rows: Row[] = []
  for (let at = from; at < grid.levels.length;) {
    const size = best[at] === best[at + 1] ? -1 : takenAt(grid, counts, best, at)
    if (size >= 0) rows.push({ size, at })
    at = size >= 0 ? grid.next[size]![at]! : at + 1
  }
  return rows
}

function takenAt({ next }: RowGrid, counts: Counts, best: Uint16Array, at: number): number {
  return counts.findIndex((count, size) => best[at] === count[at]! + best[next[size]![at]!]!)
}

function rowsBelow(grid: RowGrid, counts: Counts, to: number): Row[] {
  const best = stackBelow(grid, counts)
  const rows: Row[] = []
  for (let at = to; at > 0 && best[at]! > 0;) {
    const row = best[at] === best[at - 1] ? null : endingAt(grid, counts, best, at)
    if (row) rows.push(row)
    at = row ? row.at : at - 1
  }
  return rows
}

/** A row that the best stack below `at` ends with. */
function endingAt({ next }: RowGrid, counts: Counts, best: Uint16Array, at: number): Row | null {
  for (let size = 0; size < counts.length; size++) {
    for (let level = at - 1; level >= 0; level--) {
      const fits = next[size]![level] === at
      if (fits && best[at] === best[level]! + counts[size]![level]!) return { size, at: level }
    }
  }
  return null
}
