import { describe, expect, it } from 'vitest'
import {
  layout,
  type Layout,
  layoutRoof,
  panelCount,
  planCover,
  roofPlaneFromRectangle,
  setbackRule,
  setbackRules,
  setbacksOf,
  violations,
} from './index.ts'

const module = { widthM: 1.134, heightM: 1.722 }
const side = (id: string, azimuthDeg: number, pitchDeg = 22.6) =>
  roofPlaneFromRectangle({ id, azimuthDeg, pitchDeg, widthM: 12, slopeLengthM: 5, x: 0, y: 0 })
const count = (layouts: Parameters<typeof panelCount>[0][]) =>
  layouts.reduce((sum, one) => sum + panelCount(one), 0)

describe('setback rules', () => {
  it('carry source and date, each with its own id', () => {
    expect(new Set(setbackRules.map(({ id }) => id)).size).toBe(setbackRules.length)
    for (const { source, read } of setbackRules) {
      expect(source.length).toBeGreaterThan(10)
      expect(read).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    }
  })

  it('ask for 36 or 18 inches at the ridge, and nothing at two in twelve or flatter', () => {
    expect(setbacksOf(setbackRule('usClassic'), 22.6).ridge).toBe(0.914)
    expect(setbacksOf(setbackRule('usRelaxed'), 22.6).ridge).toBe(0.457)
    const atTwoInTwelve = (Math.atan2(2, 12) * 180) / Math.PI
    expect(setbacksOf(setbackRule('usClassic'), atTwoInTwelve).ridge).toBe(0)
    expect(setbacksOf(setbackRule('usClassic'), atTwoInTwelve + 0.01).pathway).toBe(0.914)
    expect(setbacksOf(setbackRule('spain'), 30).ridge).toBe(0)
  })
})

describe('layoutRoof', () => {
  it('keeps the relaxed rule while modules cover at most a third of the plan', () => {
    const planes = [side('south', 180), side('north', 0), side('shed', 90)]
    const weight = (plane: { id: string }) => (plane.id === 'south' ? 400 : 0)
    const { rule, layouts } = layoutRoof(planes, module, 'usRelaxed', { weight })
    expect(rule).toBe('usRelaxed')
    expect(layouts[0]!.setbacks.ridge).toBe(0.457)
    expect(planCover(planes, layouts)).toBeLessThanOrEqual(0.33)
  })

  it('takes the classic rule where that makes more than fewer modules under the relaxed one', () => {
    const planes = [side('south', 180), side('north', 0)]
    const { rule, layouts } = layoutRoof(planes, module, 'usRelaxed')
    expect(rule).toBe('usClassic')
    expect(layouts.every(({ setbacks }) => setbacks.ridge === 0.914)).toBe(true)
    expect(planCover(planes, layouts)).toBeGreaterThan(0.33)
    layouts.forEach((one, index) => expect(violations(one, planes[index]!)).toEqual([]))
  })

  it('thins out to a third where the classic rule leaves less', () => {
    const low = { ...side('low', 180), id: 'low' }
    const shallow = roofPlaneFromRectangle({
      id: 'low',
      azimuthDeg: 180,
      pitchDeg: 22.6,
      widthM: 12,
      slopeLengthM: 1.65,
      x: 0,
      y: 0,
    })
    expect(low.id).toBe(shallow.id)
    const { rule, layouts } = layoutRoof([shallow], module, 'usRelaxed')
    expect(rule).toBe('usRelaxed')
    expect(panelCount(layouts[0]!)).toBeGreaterThan(0)
    expect(planCover([shallow], layouts)).toBeLessThanOrEqual(0.33)
  })

  it('shares a limit out over all planes, the sunniest places first', () => {
    const planes = [side('north', 0), side('south', 180)]
    const weight = (plane: { id: string }) => (plane.id === 'south' ? 400 : 250)
    const { layouts } = layoutRoof(planes, module, 'none', { weight, limit: 10 })
    expect(count([layouts[0]!])).toBe(0)
    expect(count(layouts)).toBe(10)
    expect(() => layoutRoof(planes, module, 'moon' as 'none')).toThrow('unknownRule')
  })

  it('tries as many directions of rows as it is told', () => {
    const plane = side('south', 180)
    const skewed = { ...plane, outline: plane.outline.with(2, { u: 11, v: 4.6 }) }
    const setbacks = setbacksOf(setbackRule('none'), 22.6)
    const [one, four] = [1, 4].map((directions) => layout(skewed, module, { setbacks, directions }))
    expect(violations(one!, skewed)).toEqual([])
    expect(panelCount(one!)).toBeGreaterThan(15)
    expect(panelCount(one!)).toBeLessThanOrEqual(panelCount(four!))
    expect(layout(skewed, module, { setbacks })).toEqual(four)
    expect(() => layout(skewed, module, { setbacks, directions: 0 })).toThrow('valueOutOfRange')
  })

  it('lets the caller lay out each plane', () => {
    const planes = [side('south', 180), side('north', 0)]
    const laid = new Map<string, Layout>()
    const layPlane: typeof layout = (plane, module, options) => {
      const key = JSON.stringify([plane, module, options])
      const known = laid.get(key) ?? layout(plane, module, options)
      laid.set(key, known)
      return known
    }
    const plain = layoutRoof(planes, module, 'usRelaxed')
    expect(layoutRoof(planes, module, 'usRelaxed', { layPlane })).toEqual(plain)
    const { size } = laid
    expect(size).toBe(4)
    layoutRoof([side('south', 180), side('north', 0, 25)], module, 'usRelaxed', { layPlane })
    expect(laid.size).toBe(size + 2)
  })

  it('has an empty answer for no planes', () => {
    expect(layoutRoof([], module, 'usRelaxed').layouts).toEqual([])
  })
})
