import {
  addBeside,
  type Corner,
  countsBeside,
  type PackedRows,
  packRows,
  placeCorner,
  stackAbove,
  stackBelow,
} from './corner-stacks.ts'
import type { Placed, RowGrid } from './row-grid.ts'

/** Left and below, right and below, left and above, right and above. */
const corners: readonly Corner[] = [
  { right: false, above: false },
  { right: true, above: false },
  { right: false, above: true },
  { right: true, above: true },
]

/** Most modules of each corner block, `[corner][cut along][cut across]`. */
type Tables = Uint16Array[][]

/**
 * The most modules as four blocks in the corners of the plane, each of rows or of columns (upright and lying ones in any
 * order): one block alone, two side by side, four about a cross, or four that turn about a hole like a pinwheel. At most
 * about `mostCuts` cuts are tried in each direction.
 * `columns` is the grid of the exchanged frame. Modules come back in the frame of `rows`.
 */
export function cornerLayout(rows: RowGrid, columns: RowGrid, mostCuts: number): Placed[] {
  const along = cutsOf(columns, mostCuts)
  const across = cutsOf(rows, mostCuts)
  const [inRows, inColumns] = [packRows(rows), packRows(columns)]
  const ofRows = tables(inRows, columns, along, across)
  const ofColumns = tables(inColumns, rows, across, along)
  const most = corners.map((_, corner) =>
    along.map((_, x) =>
      Uint16Array.from(across, (_, y) =>
        Math.max(ofRows[corner]![x]![y]!, ofColumns[turned(corner)]![y]![x]!),
      ),
    ),
  )
  const { lower, upper, left, right } = bestCuts(most)
  const chosen = [
    [lower, left],
    [lower, right],
    [upper, left],
    [upper, right],
  ] as const
  return chosen.flatMap(([x, y], corner) => {
    const inRow = ofRows[corner]![x]![y]! >= most[corner]![x]![y]!
    if (inRow) return placeCorner(inRows, metres(columns, along[x]!), across[y]!, corners[corner]!)
    const other = turned(corner)
    return placeCorner(inColumns, metres(rows, across[y]!), along[x]!, corners[other]!).map(
      exchange,
    )
  })
}

/** The same corner with right and above exchanged. */
function turned(corner: number): number {
  return corner === 1 ? 2 : corner === 2 ? 1 : corner
}

/** A module of the exchanged frame. */
export function exchange({ u, v, width, height, orientation }: Placed): Placed {
  return { u: v, v: u, width: height, height: width, orientation }
}

/** Levels on which blocks may end; the first leaves nothing below, the last, behind all levels, leaves all. */
function cutsOf({ levels, chained }: RowGrid, mostCuts: number): number[] {
  const all = Array.from(levels.keys()).filter((index) => chained[index] === 1)
  const stride = Math.max(1, Math.ceil(all.length / mostCuts))
  return [...new Set([0, ...all.filter((_, index) => index % stride === 0), levels.length])]
}

function metres({ levels }: RowGrid, index: number): number {
  return levels[index] ?? Infinity
}

function tables(
  packed: PackedRows,
  beside: RowGrid,
  along: readonly number[],
  across: readonly number[],
): Tables {
  const all: Tables = corners.map(() => along.map(() => new Uint16Array()))
  for (const right of [false, true]) {
    const counts = countsBeside(packed, right ? Infinity : -Infinity, right)
    for (let step = 0; step < along.length; step++) {
      const x = right ? along.length - 1 - step : step
      addBeside(packed, metres(beside, along[x]!), right, counts)
      const below = stackBelow(packed.grid, counts)
      const above = stackAbove(packed.grid, counts)
      all[right ? 1 : 0]![x] = Uint16Array.from(across, (level) => below[level]!)
      all[right ? 3 : 2]![x] = Uint16Array.from(across, (level) => above[level]!)
    }
  }
  return all
}

type Cuts = { lower: number; upper: number; left: number; right: number }

/**
 * Cuts for the most modules. The lower two blocks meet at `lower`, the upper two at `upper`, the left two at `left`, the
 * right two at `right`; where the first pair of cuts differs the second must differ the other way, or blocks overlap.
 */
function bestCuts(most: Tables): Cuts {
  const [leftLow, rightLow, leftHigh, rightHigh] = most as [
    Uint16Array[],
    Uint16Array[],
    Uint16Array[],
    Uint16Array[],
  ]
  let best = { value: -1, lower: 0, upper: 0, left: 0, right: 0 }
  for (let lower = 0; lower < leftLow.length; lower++) {
    for (let upper = 0; upper < leftLow.length; upper++) {
      const found = bestPair(
        leftLow[lower]!,
        leftHigh[upper]!,
        rightLow[lower]!,
        rightHigh[upper]!,
        Math.sign(upper - lower),
      )
      if (found.value > best.value) best = { lower, upper, ...found }
    }
  }
  return best
}

/** Best cuts for the left and the right pair of blocks: equal, or on the side of each other that `order` allows. */
function bestPair(
  leftLow: Uint16Array,
  leftHigh: Uint16Array,
  rightLow: Uint16Array,
  rightHigh: Uint16Array,
  order: number,
): { value: number; left: number; right: number } {
  let best = { value: -1, left: 0, right: 0 }
  let bestLeft = 0
  let bestRight = 0
  let mostLeft = -1
  let mostRight = -1
  for (let y = 0; y < leftLow.length; y++) {
    const ofLeft = leftLow[y]! + leftHigh[y]!
    const ofRight = rightLow[y]! + rightHigh[y]!
    if (ofLeft > mostLeft) [mostLeft, bestLeft] = [ofLeft, y]
    if (ofRight > mostRight) [mostRight, bestRight] = [ofRight, y]
    if (order <= 0 && mostLeft + ofRight > best.value)
      best = { value: mostLeft + ofRight, left: bestLeft, right: y }
    if (order >= 0 && ofLeft + mostRight > best.value)
      best = { value: ofLeft + mostRight, left: y, right: bestRight }
  }
  return best
}
