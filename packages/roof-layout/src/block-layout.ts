import { slackM } from './free-starts.ts'
import {
  leftStarts,
  type Placed,
  rightStarts,
  type RowGrid,
  type RowPick,
  stackRows,
} from './row-grid.ts'

/** Most places at which a plane is cut into a block of rows and what lies beside it. */
const mostCuts = 64

type Starts = number[][][]

/**
 * The most modules as up to three blocks side by side: rows on the left, columns between, rows on the right (any of
 * them may be empty). `columns` is the grid of the exchanged frame. Modules come back in the frame of `rows`.
 */
export function blockLayout(rows: RowGrid, columns: RowGrid): Placed[] {
  const left = startsOf(rows, leftStarts)
  const right = startsOf(rows, rightStarts)
  const prefix = cuts(columns).map((cut) => ({
    cut,
    ...stackRows(rows, endsBefore(rows, left, cutAt(columns, cut))),
  }))
  const column = startsOf(columns, leftStarts).map((levels) =>
    levels.map((starts) => starts.length),
  )
  const walk = walkColumns(columns, column, prefix)
  const whole = stackRows(rows, lengths(left))
  let best = { value: whole.value, cut: -1, suffix: whole.rows }
  const consider = (value: number, cut: number, suffix: RowPick[]) => {
    if (value > best.value + 1e-9) best = { value, cut, suffix }
  }
  consider(walk.value[columns.levels.length]!, columns.levels.length, [])
  for (const cut of cuts(columns)) {
    const suffix = stackRows(rows, startsAfter(right, columns.levels[cut]!))
    consider(walk.value[cut]! + suffix.value, cut, suffix.rows)
  }
  if (best.cut < 0) return placeRows(rows, best.suffix, left, () => true)
  return [
    ...walkBack(rows, columns, left, walk, prefix, best.cut),
    ...placeRows(
      rows,
      best.suffix,
      right,
      (u) => u >= (columns.levels[best.cut] ?? Infinity) - slackM,
    ),
  ]
}

type Prefix = { cut: number; value: number; rows: RowPick[] }
type Walk = { value: Float64Array; from: Int32Array; size: Int8Array }

/** The best of everything left of each level of the columns: a block of rows, then columns. */
function walkColumns(
  columns: RowGrid,
  worth: readonly number[][],
  prefixes: readonly Prefix[],
): Walk {
  const count = columns.levels.length
  const value = new Float64Array(count + 1)
  const from = new Int32Array(count + 1).fill(-1)
  const size = new Int8Array(count + 1).fill(-1)
  const byCut = new Map(prefixes.map((prefix) => [prefix.cut, prefix.value]))
  const raise = (at: number, to: number, origin: number, kind: number) => {
    if (to <= value[at]! + 1e-9) return
    value[at] = to
    from[at] = origin
    size[at] = kind
  }
  for (let i = 0; i <= count; i++) {
    if (i > 0) raise(i, value[i - 1]!, i - 1, -1)
    raise(i, byCut.get(i) ?? 0, i, -2)
    if (i === count) break
    for (let kind = 0; kind < worth.length; kind++)
      raise(columns.next[kind]![i]!, value[i]! + worth[kind]![i]!, i, kind)
  }
  return { value, from, size }
}

function walkBack(
  rows: RowGrid,
  columns: RowGrid,
  left: Starts,
  walk: Walk,
  prefixes: readonly Prefix[],
  end: number,
): Placed[] {
  const picks: RowPick[] = []
  let at = end
  let block: Placed[] = []
  while (walk.from[at]! >= 0) {
    const kind = walk.size[at]!
    if (kind === -2) {
      const limit = cutAt(columns, at)
      const prefix = prefixes.find(({ cut }) => cut === at)
      block = placeRows(rows, prefix?.rows ?? [], left, (u, width) => u + width <= limit + slackM)
      break
    }
    if (kind >= 0) picks.push({ size: kind, level: walk.from[at]! })
    at = walk.from[at]!
  }
  const placed = placeRows(columns, picks.toReversed(), startsOf(columns, leftStarts), () => true)
  return [...block, ...placed.map(exchange)]
}

/** A module of the exchanged frame. */
export function exchange({ u, v, width, height, orientation }: Placed): Placed {
  return { u: v, v: u, width: height, height: width, orientation }
}

function cuts({ levels, chained }: RowGrid): number[] {
  const all = Array.from(levels.keys()).filter((index) => chained[index] === 1)
  const stride = Math.max(1, Math.ceil(all.length / mostCuts))
  return all.filter((_, index) => index % stride === 0)
}

/** Where the block left of a cut must end so that the gap to what begins at the cut remains. */
function cutAt({ levels, gapM }: RowGrid, cut: number): number {
  return levels[cut]! - gapM
}

function startsOf({ free, sizes, gapM }: RowGrid, pack: typeof leftStarts): Starts {
  return free.map((levels, size) => levels.map((ranges) => pack(ranges, sizes[size]!.width + gapM)))
}

function lengths(starts: Starts): number[][] {
  return starts.map((levels) => levels.map((row) => row.length))
}

function endsBefore({ sizes }: RowGrid, starts: Starts, limit: number): number[][] {
  return starts.map((levels, size) => {
    const last = limit - sizes[size]!.width + slackM
    return levels.map((row) => {
      let count = 0
      while (count < row.length && row[count]! <= last) count++
      return count
    })
  })
}

function startsAfter(starts: Starts, limit: number): number[][] {
  return starts.map((levels) =>
    levels.map((row) => {
      let count = 0
      while (count < row.length && row[count]! >= limit - slackM) count++
      return count
    }),
  )
}

function placeRows(
  { sizes, levels }: RowGrid,
  picks: readonly RowPick[],
  starts: Starts,
  keep: (u: number, width: number) => boolean,
): Placed[] {
  return picks.flatMap(({ size, level }) =>
    starts[size]![level]!.filter((u) => keep(u, sizes[size]!.width)).map((u) => ({
      ...sizes[size]!,
      u,
      v: levels[level]!,
    })),
  )
}
