/** The last figures of each part, oldest first, as far as this page has seen them. */
export type Figures = Readonly<Record<string, readonly number[]>>

const kept = 60

/** Adds one round of figures and forgets the oldest. */
export function addFigures(
  before: Figures,
  parts: readonly { name: string; figure: number }[],
): Figures {
  return Object.fromEntries(
    parts.map(({ name, figure }) => [name, [...(before[name] ?? []), figure].slice(-kept)]),
  )
}

/**
 * Points of a line through the figures, in a box of `width` x `height`, zero at the bottom, newest at the right edge.
 * One figure makes a level line.
 */
export function linePoints(figures: readonly number[], width: number, height: number): string {
  const top = Math.max(...figures, 1e-9)
  const all = figures.length === 1 ? [figures[0]!, figures[0]!] : figures
  const step = width / (all.length - 1)
  return all
    .map((figure, i) => `${round(i * step)},${round(height - (figure / top) * height)}`)
    .join(' ')
}

const round = (value: number) => Math.round(value * 10) / 10
