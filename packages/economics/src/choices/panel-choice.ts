import { BadInput, within } from '../bad-input.ts'
import type { MoneyFigures } from '../money/money-figures.ts'
import { judgePayback } from '../verdict.ts'

/** What the estimate says for one number of panels; only what the goal asks about is read. */
export type PanelOption = {
  costCents: number
  annualKwh: number
  paybackYears: number | null
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
  /** 0 when no panel at all answers the goal. */
  panels: number
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
    ? { panels: 0, reasons: ['noPanelsFit'] }
    : answer(goal, mostPanels, optionAt)
}

/**
 * We build what the verdict does not advise against: what pays back in time. `gainsNothing` is a
 * caution beside that, never a refusal: at the discount rate, a choice of the household, the system
 * is worth less today than it costs.
 */
export function judgeSystem(
  system: Pick<MoneyFigures, 'paybackYears' | 'netPresentValueCents'>,
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
      return { panels: most, reasons: ['roofIsFull'] }
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
  if (annualUseKwh === 0) return { panels: 0, reasons: ['usesNothing'] }
  const covers = (panels: number) => optionAt(panels).annualKwh >= annualUseKwh
  if (!covers(most)) return { panels: most, reasons: ['roofTooSmallForUse'] }
  return { panels: firstThat(covers, most), reasons: ['coversUse'] }
}

/** The most panels the budget pays for. */
function withinBudget(cents: number, most: number, optionAt: OptionAt): PanelAnswer {
  within('goal.cents', cents, 0, 1e11)
  const tooDear = (panels: number) => optionAt(panels).costCents > cents
  if (!tooDear(most)) return { panels: most, reasons: ['withinBudget', 'roofIsFull'] }
  const panels = firstThat(tooDear, most) - 1
  if (panels === 0) return { panels: 0, reasons: ['budgetBelowSmallest'] }
  return { panels, reasons: ['withinBudget'] }
}

/** The shortest payback; with equal paybacks the larger system. */
function bestPayback(most: number, optionAt: OptionAt): PanelAnswer {
  const { panels } = soonest(1, most, optionAt)
  if (panels === 0) return { panels, reasons: ['neverPaysBack'] }
  const reasons: ChoiceReason[] = ['shortestPayback']
  if (panels > 1) reasons.push('fewerPayBackLater')
  reasons.push(panels < most ? 'morePayBackLater' : 'roofIsFull')
  return { panels, reasons }
}

/** Sizes that are looked at before the search narrows. */
const looks = 24

type Payback = { panels: number; years: number }

/**
 * The size with the shortest payback: of evenly spaced sizes, and then among all around the best of
 * them, for paybacks fall as the fixed price is shared and rise again once more is sold.
 */
function soonest(low: number, high: number, optionAt: OptionAt): Payback {
  const step = Math.ceil((high - low + 1) / looks)
  let best: Payback = { panels: 0, years: Infinity }
  for (let panels = high; panels >= low; panels -= step) {
    const years = optionAt(panels).paybackYears ?? Infinity
    if (years < best.years) best = { panels, years }
  }
  if (step === 1 || best.panels === 0) return best
  const [from, to] = [best.panels - step + 1, best.panels + step - 1]
  const near = soonest(Math.max(low, from), Math.min(high, to), optionAt)
  const same = near.years === best.years && near.panels > best.panels
  return near.years < best.years || same ? near : best
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
