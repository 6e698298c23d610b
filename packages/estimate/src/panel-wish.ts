import {
  type ChoiceReason,
  choosePanels,
  type PanelChoice,
  type PanelGoal,
  type PanelOption,
} from '@girasol/economics'
import type { PanelWish } from './inputs.ts'

/** How many panels answer a wish, and why. */
export type Picked = { panels: number; reasons: ChoiceReason[] }

/** Most sizes that are tried for the best payback: on larger roofs evenly spaced ones. */
const mostTried = 60

/**
 * Answers a wish for a roof on which `most` panels fit. Where no size pays back, the full roof is
 * shown, so that one sees by how much; where the home uses nothing or the budget is too small, none.
 */
export function pickPanels(
  wish: PanelWish,
  most: number,
  useKwh: number,
  optionAt: (panels: number) => PanelOption,
): Picked {
  if (most === 0) return { panels: 0, reasons: ['noPanelsFit'] }
  if (wish.kind === 'count') {
    const panels = Math.min(wish.panels, most)
    return { panels, reasons: panels === most ? ['roofIsFull'] : [] }
  }
  if (wish.kind === 'fillRoof') return { panels: most, reasons: ['roofIsFull'] }
  if (wish.kind === 'bestPayback') return bestPayback(most, optionAt)
  const goal: PanelGoal =
    wish.kind === 'coverUse' ? { kind: 'coverUse', annualUseKwh: useKwh } : wish
  const choice = choosePanels(goal, most, optionAt)
  return { panels: choice.option?.panels ?? 0, reasons: answerOf(choice) }
}

function bestPayback(most: number, optionAt: (panels: number) => PanelOption): Picked {
  const count = Math.min(most, mostTried)
  const sizeOf = (nth: number) => Math.ceil((most * nth) / count)
  const tried = (nth: number) => ({ ...optionAt(sizeOf(nth)), panels: nth })
  const choice = choosePanels({ kind: 'bestPayback' }, count, tried)
  const { option } = choice
  if (option === null) return { panels: most, reasons: ['roofIsFull'] }
  return { panels: sizeOf(option.panels), reasons: answerOf(choice) }
}

/** Whether we would build the system as it came out in full, and what speaks against it. */
export function objectionsTo(built: PanelOption): Pick<PanelChoice, 'build' | 'reasons'> {
  if (built.panels === 0) return { build: false, reasons: [] }
  const { build, reasons } = choosePanels({ kind: 'fillRoof' }, built.panels, () => built)
  return { build, reasons: reasons.slice(1) }
}

const objections: readonly ChoiceReason[] = ['neverPaysBack', 'paysBackTooLate', 'gainsNothing']

/** What speaks against a size is judged later, on its exact figures. */
function answerOf({ reasons }: PanelChoice): ChoiceReason[] {
  return reasons.filter((reason) => !objections.includes(reason))
}
