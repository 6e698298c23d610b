import { BadInput, within } from '../bad-input.ts'
import { paybackLimits } from '../verdict.ts'

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

/** An answer: how many panels, whether we would build them, and why. */
export type PanelChoice = {
  goal: PanelGoal
  /** `null` when no panel at all answers the goal. */
  option: PanelOption | null
  build: boolean
  reasons: ChoiceReason[]
}

/**
 * Chooses the number of panels for a goal among 1 ... `mostPanels` (what fits the roof).
 * `optionAt` is the estimate as a function of the number of panels: cost and energy may not fall
 * with more panels. We build what pays back in time and is worth more than it costs; otherwise the
 * answer stands, with `build` false and the reason. Throws `BadInput`: `numberOutOfRange`.
 */
export function choosePanels(
  goal: PanelGoal,
  mostPanels: number,
  optionAt: (panels: number) => PanelOption,
): PanelChoice {
  within('mostPanels', mostPanels, 0, 20_000)
  if (!Number.isInteger(mostPanels)) throw new BadInput('numberOutOfRange', { field: 'mostPanels' })
  if (mostPanels === 0) return { goal, option: null, build: false, reasons: ['noPanelsFit'] }
  const { option, reasons } = answer(goal, mostPanels, optionAt)
  if (option === null) return { goal, option, build: false, reasons }
  const against = objections(option)
  return { goal, option, build: against.length === 0, reasons: [...reasons, ...against] }
}

type Answer = { option: PanelOption | null; reasons: ChoiceReason[] }
type OptionAt = (panels: number) => PanelOption

function answer(goal: PanelGoal, most: number, optionAt: OptionAt): Answer {
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
function coverUse(annualUseKwh: number, most: number, optionAt: OptionAt): Answer {
  within('goal.annualUseKwh', annualUseKwh, 0, 1e9)
  if (annualUseKwh === 0) return { option: null, reasons: ['usesNothing'] }
  const covers = (panels: number) => optionAt(panels).annualKwh >= annualUseKwh
  if (!covers(most)) return { option: optionAt(most), reasons: ['roofTooSmallForUse'] }
  return { option: optionAt(firstThat(covers, most)), reasons: ['coversUse'] }
}

/** The most panels the budget pays for. */
function withinBudget(cents: number, most: number, optionAt: OptionAt): Answer {
  within('goal.cents', cents, 0, 1e11)
  const tooDear = (panels: number) => optionAt(panels).costCents > cents
  if (!tooDear(most)) return { option: optionAt(most), reasons: ['withinBudget', 'roofIsFull'] }
  const panels = firstThat(tooDear, most) - 1
  if (panels === 0) return { option: null, reasons: ['budgetBelowSmallest'] }
  return { option: optionAt(panels), reasons: ['withinBudget'] }
}

/** The shortest payback; with equal paybacks the larger system. Every size is looked at. */
function bestPayback(most: number, optionAt: OptionAt): Answer {
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

function objections(option: PanelOption): ChoiceReason[] {
  const against: ChoiceReason[] = []
  const { paybackYears } = option
  if (paybackYears === null) against.push('neverPaysBack')
  else if (paybackYears > paybackLimits.borderlineYears) against.push('paysBackTooLate')
  if (option.netPresentValueCents < 0) against.push('gainsNothing')
  return against
}
