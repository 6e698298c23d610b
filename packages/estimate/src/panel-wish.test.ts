import type { PanelOption } from '@girasol/economics'
import { describe, expect, it } from 'vitest'
import { pickPanels } from './panel-wish.ts'

/** A roof of 400 W panels that pays back soonest with 70 of them. */
function optionAt(panels: number): PanelOption {
  return {
    costCents: 1_000_000 + 60_000 * panels,
    annualKwh: 500 * panels,
    paybackYears: 10 + Math.abs(panels - 70) / 10,
  }
}

describe('pickPanels', () => {
  it('takes the count that is asked for, as far as it fits', () => {
    const count = (panels: number) => pickPanels({ kind: 'count', panels }, 20, 0, optionAt)
    expect(count(7)).toEqual({ panels: 7, reasons: [] })
    expect(count(30)).toEqual({ panels: 20, reasons: ['roofIsFull'] })
    expect(count(0)).toEqual({ panels: 0, reasons: [] })
  })

  it('covers the use, keeps to the budget, fills the roof', () => {
    expect(pickPanels({ kind: 'coverUse' }, 20, 4200, optionAt)).toEqual({
      panels: 9,
      reasons: ['coversUse'],
    })
    expect(pickPanels({ kind: 'coverUse' }, 20, 0, optionAt)).toEqual({
      panels: 0,
      reasons: ['usesNothing'],
    })
    expect(pickPanels({ kind: 'budget', cents: 1_305_000 }, 20, 0, optionAt)).toEqual({
      panels: 5,
      reasons: ['withinBudget'],
    })
    expect(pickPanels({ kind: 'fillRoof' }, 20, 0, optionAt).panels).toBe(20)
    expect(pickPanels({ kind: 'fillRoof' }, 0, 0, optionAt)).toEqual({
      panels: 0,
      reasons: ['noPanelsFit'],
    })
  })

  it('finds the best payback with few looks on a large roof', () => {
    const looked = new Set<number>()
    const counted = (panels: number) => {
      looked.add(panels)
      return optionAt(panels)
    }
    const picked = pickPanels({ kind: 'bestPayback' }, 300, 0, counted)
    expect(picked).toEqual({
      panels: 70,
      reasons: ['shortestPayback', 'fewerPayBackLater', 'morePayBackLater'],
    })
    expect(looked.size).toBeLessThanOrEqual(60)
    expect(pickPanels({ kind: 'bestPayback' }, 40, 0, optionAt)).toEqual({
      panels: 40,
      reasons: ['shortestPayback', 'fewerPayBackLater', 'roofIsFull'],
    })
  })

  it('shows the full roof where no size pays back', () => {
    const never = (panels: number) => ({ ...optionAt(panels), paybackYears: null })
    expect(pickPanels({ kind: 'bestPayback' }, 12, 0, never)).toEqual({
      panels: 12,
      reasons: ['roofIsFull'],
    })
  })
})
