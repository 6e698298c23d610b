import { type Placed, type RowGrid, stackRows } from './row-grid.ts'

/** Worth of a module by the middle of it, in the frame of the rows. */
export type WorthAt = (u: number, v: number) => number

/** Steps between tried starts within a free range, metres. */
const tryM = 0.12

/** The stack of rows with the most worth in sum; starts are tried in steps and where whole modules end flush. */
export function weightedRows(grid: RowGrid, worthAt: WorthAt): Placed[] {
  const packed = grid.sizes.map((size, kind) =>
    grid.free[kind]!.map((free, index) => {
      if (free.length === 0) return { value: 0, starts: [] }
      const middle = grid.levels[index]! + size.height / 2
      const worth = (u: number) => worthAt(u + size.width / 2, middle)
      return packRow(tries(free, size.width + grid.gapM), size.width + grid.gapM, worth)
    }),
  )
  const { rows } = stackRows(
    grid,
    packed.map((levels) => levels.map(({ value }) => value)),
  )
  return rows.flatMap(({ size, level }) =>
    packed[size]![level]!.starts.map((u) => ({ ...grid.sizes[size]!, u, v: grid.levels[level]! })),
  )
}

function tries(free: readonly number[], step: number): number[] {
  const all: number[] = []
  for (let i = 0; i < free.length; i += 2) {
    const first = free[i]!
    const last = free[i + 1]!
    for (let u = first; u <= last; u += tryM) all.push(u)
    for (let u = first; u <= last; u += step) all.push(u)
    for (let u = last; u >= first; u -= step) all.push(u)
  }
  return all.sort((a, b) => a - b)
}

/** Starts that are a step apart with the most worth in sum. */
function packRow(
  starts: readonly number[],
  step: number,
  worth: (u: number) => number,
): { value: number; starts: number[] } {
  const best = new Float64Array(starts.length + 1)
  const taken = new Uint8Array(starts.length)
  const after = new Int32Array(starts.length)
  let far = starts.length
  for (let i = starts.length - 1; i >= 0; i--) {
    while (far > 0 && starts[far - 1]! >= starts[i]! + step - 1e-10) far--
    after[i] = far
    const value = worth(starts[i]!) + best[far]!
    taken[i] = value > best[i + 1]! + 1e-9 ? 1 : 0
    best[i] = Math.max(best[i + 1]!, value)
  }
  const chosen: number[] = []
  for (let i = 0; i < starts.length; i = taken[i] ? after[i]! : i + 1)
    if (taken[i]) chosen.push(starts[i]!)
  return { value: best[0]!, starts: chosen }
}
