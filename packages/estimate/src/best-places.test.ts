import { layout, type Layout, panelCount, uniformSetbacks } from '@girasol/roof-layout'
import { describe, expect, it } from 'vitest'
import { bestPlaces, withoutRemoved, worthLeft } from './best-places.ts'
import { defaultPlane } from './default-inputs.ts'

const module = { widthM: 1.1, heightM: 1.7 }

function laid(id: string, worth: number): Layout {
  const plane = { ...defaultPlane, id }
  return layout(plane, module, { setbacks: uniformSetbacks(0.3), weight: ({ u }) => worth + u })
}

const layouts = [laid('a', 400), laid('b', 402)]
const most = layouts.reduce((sum, one) => sum + panelCount(one), 0)

describe('places of panels', () => {
  it('are taken where they are worth the most, over all planes', () => {
    for (const panels of [0, 1, 7, most, most + 5]) {
      const left = bestPlaces(layouts, panels)
      const cells = left.flatMap((one) => one.cells)
      const taken = cells.filter(({ used }) => used).map(({ weight }) => weight)
      const free = cells.filter(({ used }) => !used).map(({ weight }) => weight)
      expect(taken).toHaveLength(Math.min(panels, most))
      expect(Math.min(Infinity, ...taken)).toBeGreaterThanOrEqual(Math.max(0, ...free))
    }
  })

  it('hold the ones taken before when one more is taken', () => {
    const taken = (panels: number) =>
      bestPlaces(layouts, panels).flatMap(({ cells }, plane) =>
        cells.flatMap(({ used }, at) => (used ? [`${plane} ${at}`] : [])),
      )
    for (let panels = 1; panels <= most; panels++) {
      expect(taken(panels)).toEqual(expect.arrayContaining(taken(panels - 1)))
    }
  })

  it('stay empty where a panel was taken away, and nothing else moves', () => {
    const [first] = layouts[0]?.cells ?? []
    if (first === undefined) throw new Error('panels fit')
    const mark = { planeId: 'a', ...first.centre }
    const left = withoutRemoved(layouts, [mark, { ...mark, planeId: 'unknown' }])
    expect(left[0]?.cells[0]).toEqual({ ...first, used: false })
    expect(left[0]?.cells.slice(1)).toEqual(layouts[0]?.cells.slice(1))
    expect(left[1]).toEqual(layouts[1])
    expect(withoutRemoved(layouts, [{ planeId: 'a', u: -50, v: 0 }])).toEqual(layouts)
  })

  it('keep their share of the worth', () => {
    const [whole] = layouts
    const [half] = bestPlaces([layouts[0] as Layout], 10)
    if (whole === undefined || half === undefined) throw new Error('a layout')
    expect(worthLeft(whole, whole)).toBe(1)
    expect(worthLeft(half, whole)).toBeGreaterThan(10 / panelCount(whole))
    expect(worthLeft({ ...half, cells: [] }, { ...whole, cells: [] })).toBe(0)
  })
})
