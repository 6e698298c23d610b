import type { Scene } from './keep-outs.ts'
import type { WorthAt } from './weighted-rows.ts'

const sampleM = 0.4
const mostSamples = 40

/** A function over the plane's bounding box, sampled once and read bilinearly: to compare thousands of places. */
export function worthField({ bounds }: Scene, exact: WorthAt): WorthAt {
  const { lowU, highU, lowV, highV } = bounds
  const columns = steps(highU - lowU)
  const rows = steps(highV - lowV)
  const values = new Float64Array((columns + 1) * (rows + 1))
  for (let row = 0; row <= rows; row++) {
    for (let column = 0; column <= columns; column++) {
      const u = lowU + ((highU - lowU) * column) / columns
      const v = lowV + ((highV - lowV) * row) / rows
      values[row * (columns + 1) + column] = exact(u, v)
    }
  }
  return (u, v) => {
    const x = ((u - lowU) / (highU - lowU)) * columns
    const y = ((v - lowV) / (highV - lowV)) * rows
    const column = Math.min(columns - 1, Math.max(0, Math.floor(x)))
    const row = Math.min(rows - 1, Math.max(0, Math.floor(y)))
    const at = row * (columns + 1) + column
    const low = values[at]! + (values[at + 1]! - values[at]!) * (x - column)
    const above = at + columns + 1
    const high = values[above]! + (values[above + 1]! - values[above]!) * (x - column)
    return low + (high - low) * (y - row)
  }
}

function steps(extent: number): number {
  return Math.max(2, Math.min(mostSamples, Math.ceil(extent / sampleM)))
}
