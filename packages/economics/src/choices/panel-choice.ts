import { BadInput, within } from '../bad-input.ts'
import { judgePayback } from '../verdict.ts'

/** What the estimate says for one number of panels. */
export type PanelOption = {
  panels: number
  costCents: number
  annualKwh: number
  paybackYears: number | null
  netPresentValueCents: number
}

/** What the household wants; money in cents, energy in kWh a year. */
export type PanelGoal =
  | { kind: 'fillRoof' }
  | { kind: 'coverUse'; annualUseKwh: number }
  | { kind: 'bestPayback' }
  | { kind: 'budget'; cents: number }

export type ChoiceReason =
  | 'noPanelsFit'
  | 'roofIsFull'
  | 'coversUse'
  | 'roofTooSmallForUse'
  | 'usesNothing'
  | 'shortestPayback'
  | 'fewerPayBackLater'
  | 'morePayBackLater'
  | 'neverPaysBack'
  | 'withinBudget'
  | 'budgetBelowSmallest'
  | 'paysBackTooLate'
  | 'gainsNothing'

/** An answer to a goal and why it is the one; whether it is worth building is not asked here. */
export type PanelAnswer = {
  /** `null` when no panel at all answers the goal. */
  option: PanelOption | null
  reasons: ChoiceReason[]
}

/** Whether we would build a system, and what speaks against it. */
export type PanelChoice = { build: boolean; reasons: ChoiceReason[] }

/**
 * Chooses the number of panels for a goal among 1 ... `mostPanels` (what fits the roof).
 * `optionAt` is the estimate as a function of the number of panels: cost and energy may not fall
 * with more panels. Throws `BadInput`: `numberOutOfRange`.
 */
export function choosePanels(goal: PanelGoal, mostPanels: number, optionAt: OptionAt): PanelAnswer {
  within('mostPanels', mostPanels, 0, 20_000)
  if (!Number.isInteger(mostPanels)) throw new BadInput('numberOutOfRange', { field: 'mostPanels' })
  return mostPanels === 0
    ? { option: null, reasons: ['noPanelsFit'] }
    : answer(goal, mostPanels, optionAt)
}

/**
 * We build what the verdict does not advise against: what pays back in time. `gainsNothing` is a
 * caution beside that, never a refusal: at the discount rate, a choice of the household, the system
 * is worth less today than it costs.
 */
export function judgeSystem(
  system: Pick<PanelOption, 'paybackYears' | 'netPresentValueCents'>,
): PanelChoice {
  const { code, reason } = judgePayback(system.paybackYears)
  const against: ChoiceReason[] = code === 'notWorthIt' ? [reason] : []
  const cautions: ChoiceReason[] = system.netPresentValueCents < 0 ? ['gainsNothing'] : []
  return { build: against.length === 0, reasons: [...against, ...cautions] }
}

type OptionAt = (panels: number) => PanelOption

function answer(goal: PanelGoal, most: number, optionAt: OptionAt): PanelAnswer {
  switch (goal.kind) {
    case 'fillRoof':
      return { option: optionAt(most), reasons: ['roofIsFull'] }
    case 'coverUse':
      return coverUse(goal.annualUseKwh, most, optionAt)
    case 'bestPayback':
      return bestPayback(most, optionAt)
    case 'budget':
      return withinBudget(goal.cents, most, optionAt)
  }
}

/** The fewest panels that make what the home uses in a year. */
function coverUse(annualUseKwh: number, most: number, optionAt: OptionAt): PanelAnswer {
  within('goal.annualUseKwh', annualUseKwh, 0, 1e9)
  if (annualUseKwh === 0) return { option: null, reasons: ['usesNothing'] }
  const covers = (panels: number) => optionAt(panels).annualKwh >= annualUseKwh
  if (!covers(most)) return { option: optionAt(most), reasons: ['roofTooSmallForUse'] }
  return { option: optionAt(firstThat(covers, most)), reasons: ['coversUse'] }
}

/** The most panels the budget pays for. */
function withinBudget(cents: number, most: number, optionAt: OptionAt): PanelAnswer {
  within('goal.cents', cents, 0, 1e11)
  const tooDear = (panels: number) => optionAt(panels).costCents > cents
  if (!tooDear(most)) return { option: optionAt(most), reasons: ['withinBudget', 'roofIsFull'] }
  const panels = firstThat(tooDear, most) - 1
  if (panels === 0) return { option: null, reasons: ['budgetBelowSmallest'] }
  return { option: optionAt(panels), reasons: ['withinBudget'] }
}

/** The shortest payback; with equal paybacks the larger system. Every size is looked at. */
function bestPayback(most: number, optionAt: OptionAt): PanelAnswer {
  let best: PanelOption | null = null
  for (let panels = 1; panels <= most; panels++) {
    const option = optionAt(panels)
    if (option.paybackYears === null) continue
    if (best === null || option.paybackYears <= (best.paybackYears ?? Infinity)) best = option
  }
  if (best === null) return { option: null, reasons: ['neverPaysBack'] }
  const reasons: ChoiceReason[] = ['shortestPayback']
  if (best.panels > 1) reasons.push('fewerPayBackLater')
  reasons.push(best.panels < most ? 'morePayBackLater' : 'roofIsFull')
  return { option: best, reasons }
}

/** Smallest number in 1 ... `most` for which the test holds; it holds for `most` and stays true. */
function firstThat(test: (panels: number) => boolean, most: number): number {
  let [low, high] = [1, most]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (test(middle)) high = middle
    else low = middle + 1
  }
  return low
}
