import type { AnyExplained } from './explained.ts'

/** One figure as a row: parts are named by their row, so that shared parts stand once. */
export type FigureRow = Omit<AnyExplained, 'parts'> & { parts: number[] }

/**
 * The figure and all below it as rows, for sending and storing: the figure itself is the last row,
 * parts stand before what is made of them. A part that several figures share is one row.
 */
export function figureTable(root: AnyExplained): FigureRow[] {
  const rows: FigureRow[] = []
  const rowOf = new Map<AnyExplained, number>()
  const visit = (figure: AnyExplained): number => {
    const known = rowOf.get(figure)
    if (known !== undefined) return known
    const parts = figure.parts.map(visit)
    rowOf.set(figure, rows.length)
    return rows.push({ ...figure, parts }) - 1
  }
  visit(root)
  return rows
}
