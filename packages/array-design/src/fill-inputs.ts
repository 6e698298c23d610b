import type { StringOption } from './string-options.ts'

/** Options chosen for a number of inputs: panels served, and a cost that ranks equals. */
export type Filling = { options: StringOption[]; panels: number; cost: number }

const nothing: Filling = { options: [], panels: 0, cost: 0 }

/** More panels first; of equals fewer strings, own inputs before parallel ones, even lengths. */
function better(a: Filling, b: Filling | undefined): boolean {
  return b === undefined || a.panels > b.panels || (a.panels === b.panels && a.cost < b.cost)
}

function costOf({ strings, length }: StringOption): number {
  return 1e6 * strings + 5e5 * (strings - 1) + strings * length * length
}

/**
 * The best filling of at most 0, 1 .. `inputs` inputs with panels of one facing. Exhaustive: every
 * sum of panels that the options can reach is kept with its cheapest way.
 */
export function fillFacing(
  panels: number,
  inputs: number,
  options: readonly StringOption[],
): Filling[] {
  let reached = new Map<number, Filling>([[0, nothing]])
  const best = [nothing]
  for (let input = 0; input < inputs; input++) {
    const next = new Map(reached)
    for (const before of reached.values()) {
      if (before.options.length !== input) continue
      for (const option of options) {
        const after = {
          options: [...before.options, option],
          panels: before.panels + option.panels,
          cost: before.cost + costOf(option),
        }
        if (after.panels <= panels && better(after, next.get(after.panels))) {
          next.set(after.panels, after)
        }
      }
    }
    reached = next
    best.push(
      [...reached.values()].reduce((one, other) => (better(other, one) ? other : one), nothing),
    )
  }
  return best
}

/**
 * Shares `inputs` inputs among facings so that most panels are served. `fillings[g][k]` is the best
 * filling of facing g with k inputs; the answer holds one filling per facing.
 */
export function shareInputs(fillings: readonly Filling[][], inputs: number): Filling[] {
  let best: { chosen: Filling[]; all: Filling }[] = Array.from({ length: inputs + 1 }, () => ({
    chosen: [],
    all: nothing,
  }))
  for (const filling of fillings) {
    best = best.map((_, have) => {
      let top: { chosen: Filling[]; all: Filling } | undefined
      for (let given = 0; given <= have; given++) {
        const before = best[have - given]
        const mine = filling[given]
        if (before === undefined || mine === undefined) continue
        const all = {
          options: [],
          panels: before.all.panels + mine.panels,
          cost: before.all.cost + mine.cost,
        }
        if (better(all, top?.all)) top = { chosen: [...before.chosen, mine], all }
      }
      return top ?? { chosen: [], all: nothing }
    })
  }
  return best[inputs]?.chosen ?? []
}
