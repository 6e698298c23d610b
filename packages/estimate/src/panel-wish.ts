import {
  choosePanels,
  type PanelAnswer,
  type PanelGoal,
  type PanelOption,
} from '@girasol/economics'
import type { PanelWish } from './inputs.ts'

/**
 * Answers a wish for a roof on which `most` panels fit. Where no size pays back, the full roof is
 * shown, so that one sees by how much; where the home uses nothing or the budget is too small, none.
 */
export function pickPanels(
  wish: PanelWish,
  most: number,
  useKwh: number,
  optionAt: (panels: number) => PanelOption,
): PanelAnswer {
  if (most === 0) return { panels: 0, reasons: ['noPanelsFit'] }
  if (wish.kind === 'count') {
    const panels = Math.min(wish.panels, most)
    return { panels, reasons: panels === most ? ['roofIsFull'] : [] }
  }
  if (wish.kind === 'fillRoof') return { panels: most, reasons: ['roofIsFull'] }
  const goal: PanelGoal =
    wish.kind === 'coverUse' ? { kind: 'coverUse', annualUseKwh: useKwh } : wish
  const answer = choosePanels(goal, most, optionAt)
  const never = wish.kind === 'bestPayback' && answer.panels === 0
  return never ? { panels: most, reasons: ['roofIsFull'] } : answer
}
