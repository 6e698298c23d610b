import {
  type ChoiceReason,
  choosePanels,
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
  const { option, reasons } = choosePanels(goal, most, optionAt)
  return { panels: option?.panels ?? 0, reasons }
}

function bestPayback(most: number, optionAt: (panels: number) => PanelOption): Picked {
  const count = Math.min(most, mostTried)
  const sizeOf = (nth: number) => Math.ceil((most * nth) / count)
  const tried = (nth: number) => ({ ...optionAt(sizeOf(nth)), panels: nth })
  const { option, reasons } = choosePanels({ kind: 'bestPayback' }, count, tried)
  if (option === null) return { panels: most, reasons: ['roofIsFull'] }
  return { panels: sizeOf(option.panels), reasons }
}
