import highsModule from 'highs'
import type { Candidate } from './candidates.ts'

/** Its types describe a CommonJS module, what runs is an ES module: the loader is the default export itself. */
const loadHighs = highsModule as unknown as typeof highsModule.default

/** Modules may be this much nearer than the gap, metres: rounding, and places that were merged. */
const merged = 1e-5

/**
 * Sets of candidates of which at most one can be taken: all that cover one point. Two modules that are in each other's
 * way share the point of the greater left and the greater lower side, so these sets say all there is to say.
 */
export function conflictCliques(candidates: readonly Candidate[], gapM: number): number[][] {
  const levels = maximalPoints(candidates.map(({ v, height }) => [v, v + height + gapM]))
  const seen = new Set<string>()
  const cliques: number[][] = []
  for (const level of levels) {
    const active = [...candidates.keys()].filter((index) => {
      const { v, height } = candidates[index]!
      return v <= level + 1e-9 && level < v + height + gapM - merged
    })
    const spans = active.map((index) => {
      const { u, width } = candidates[index]!
      return [u, u + width + gapM]
    })
    for (const at of maximalPoints(spans)) {
      const clique = active.filter(
        (_, i) => spans[i]![0]! <= at + 1e-9 && at < spans[i]![1]! - merged,
      )
      const key = clique.join()
      if (clique.length < 2 || seen.has(key)) continue
      seen.add(key)
      cliques.push(clique)
    }
  }
  return cliques
}

/** Starts after which something ends before the next start: only there can a set be largest. */
function maximalPoints(spans: readonly (readonly number[])[]): number[] {
  const starts = [...new Set(spans.map(([from]) => from!))].toSorted((a, b) => a - b)
  const ends = spans.map(([, to]) => to! - merged).toSorted((a, b) => a - b)
  let end = 0
  return starts.filter((start, i) => {
    const next = starts[i + 1] ?? Infinity
    while (end < ends.length && ends[end]! <= start) end++
    return ends[end]! <= next
  })
}

type Answer = { status: string; value: number; chosen: number[] }

/** Solves for the most weight (1 each unless told), as an integer program or its relaxation. */
export async function solve(
  count: number,
  cliques: readonly number[][],
  wish: { whole: boolean; atLeast?: number; seconds: number; weights?: readonly number[] },
): Promise<Answer> {
  const highs = await loadHighs()
  const names = Array.from({ length: count }, (_, i) => `x${i}`)
  const sum = wrap(names.map((name, i) => `${wish.weights?.[i] ?? 1} ${name}`))
  const rows = cliques.map((clique, i) => `c${i}: ${wrap(clique.map((at) => names[at]!))} <= 1`)
  if (wish.atLeast !== undefined) rows.push(`least: ${sum} >= ${wish.atLeast}`)
  const domain = wish.whole
    ? `Binary\n${names.join('\n')}`
    : `Bounds\n${names.map((name) => `${name} <= 1`).join('\n')}`
  const problem = `Maximize\nobj: ${sum}\nSubject To\n${rows.join('\n')}\n${domain}\nEnd\n`
  const result = highs.solve(problem, { time_limit: wish.seconds, output_flag: false })
  const chosen = names.flatMap((name, index) => {
    const column = result.Columns[name]
    return column && 'Primal' in column && (column.Primal ?? 0) > 0.5 ? [index] : []
  })
  return { status: result.Status, value: result.ObjectiveValue, chosen }
}

function wrap(terms: readonly string[]): string {
  const lines: string[] = []
  for (let i = 0; i < terms.length; i += 10) lines.push(terms.slice(i, i + 10).join(' + '))
  return lines.join('\n + ')
}
