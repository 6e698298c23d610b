import { type AnyExplained, breakEven, type FigureRow, figureTable } from '@girasol/economics'
import type { ComputedEstimate } from './computed.ts'
import { energyTree, planeTree } from './energy-tree.ts'
import { billTree, savingsTree } from './savings-tree.ts'

/** A shown figure that can be opened; lines of the price by code, planes by id, money by year. */
export type ShownFigure = keyof typeof plainFigures | `${keyof typeof namedFigures}.${string}`

/**
 * What stands behind a shown figure, as `figureTable` of economics lays it out: the figure itself
 * is the last row, parts before what is made of them; values are not yet rounded for showing. Empty
 * where the estimate has no such figure.
 */
export function openFigure(computed: ComputedEstimate, figure: ShownFigure): FigureRow[] {
  const tree = treeOf(computed, figure)
  return tree === null ? [] : figureTable(tree)
}

type Tree = AnyExplained | null

const plainFigures = {
  annualKwh: ({ result, detail }: ComputedEstimate): Tree =>
    energyTree(result.planes, detail.ledgers, result.station),
  totalCents: ({ detail }: ComputedEstimate): Tree => detail.quote.tree,
  nationalTotalCents: ({ detail }: ComputedEstimate): Tree => detail.quote.nationalTree,
  billWithoutCents: ({ detail }: ComputedEstimate): Tree =>
    billTree('billWithout', detail.bills.without),
  billWithCents: ({ detail }: ComputedEstimate): Tree => billTree('billWith', detail.bills.with),
  firstYearSavingsCents: ({ detail }: ComputedEstimate): Tree => savingsTree(detail.bills),
  paybackYears: ({ detail }: ComputedEstimate): Tree => detail.money.trees.paybackYears,
  netPresentValueCents: ({ detail }: ComputedEstimate): Tree =>
    detail.money.trees.netPresentValueCents,
  internalRatePct: ({ detail }: ComputedEstimate): Tree => detail.money.trees.internalRatePct,
  levelCostTenthCents: ({ detail }: ComputedEstimate): Tree =>
    detail.money.trees.levelCostCentsPerKwh,
  totalPaidCents: ({ detail }: ComputedEstimate): Tree => detail.money.trees.totalPaidCents,
  lifetimeGainCents: ({ detail }: ComputedEstimate): Tree => detail.money.trees.lifetimeGainCents,
  co2KgPerYear: ({ detail }: ComputedEstimate): Tree => detail.co2?.tree ?? null,
  systemCostsAtMost: ({ detail }: ComputedEstimate): Tree => breakEven(detail.money).costCents,
  powerIsWorthAtLeast: ({ detail }: ComputedEstimate): Tree =>
    breakEven(detail.money).worthCentsPerKwh,
}

const namedFigures = {
  line: ({ detail }: ComputedEstimate, code: string): Tree =>
    detail.quote.lines.find((line) => line.code === code)?.tree ?? null,
  publicLine: ({ detail }: ComputedEstimate, code: string): Tree =>
    detail.quote.lines.find((line) => line.code === code)?.nationalTree ?? null,
  plane: ({ result, detail }: ComputedEstimate, id: string): Tree => {
    const index = result.planes.findIndex((one) => one.id === id)
    const [plane, ledger] = [result.planes[index], detail.ledgers[index]]
    return plane && ledger ? planeTree(plane, ledger, result.station) : null
  },
  year: ({ detail }: ComputedEstimate, year: string): Tree =>
    detail.money.trees.lifetimeGainCents.parts[Number(year)] ?? null,
}

function treeOf(computed: ComputedEstimate, figure: ShownFigure): Tree {
  if (Object.hasOwn(plainFigures, figure)) {
    return plainFigures[figure as keyof typeof plainFigures](computed)
  }
  const dot = figure.indexOf('.')
  const kind = figure.slice(0, dot)
  if (!Object.hasOwn(namedFigures, kind)) return null
  return namedFigures[kind as keyof typeof namedFigures](computed, figure.slice(dot + 1))
}
