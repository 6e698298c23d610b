import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import optima from '../fixtures/optima.json' with { type: 'json' }
import { type FixedRoof, fixedRoofs } from '../fixtures/roofs.ts'
import { exactCount, exactWorth } from '../oracle/exact-count.ts'
import {
  layout,
  type Layout,
  panelCount,
  type PlanePoint,
  type RoofPlane,
  roofPlaneFromRectangle,
  setbackRule,
  setbacksOf,
  uniformSetbacks,
  usedWeight,
  violations,
} from './index.ts'

function lay({ plane, module, rule }: FixedRoof): Layout {
  return layout(plane, module, { setbacks: setbacksOf(setbackRule(rule), plane.pitchDeg) })
}

const laid = new Map<string, { layout: Layout; ms: number }>()
for (const roof of fixedRoofs) {
  const before = process.cpuUsage()
  const one = lay(roof)
  const { user, system } = process.cpuUsage(before)
  laid.set(roof.plane.id, { layout: one, ms: (user + system) / 1000 })
}

describe('the fixed set of roofs', () => {
  it('has at least forty, and an optimum for each', () => {
    expect(fixedRoofs.length).toBeGreaterThanOrEqual(40)
    expect(new Set(optima.map(({ id }) => id))).toEqual(new Set(laid.keys()))
  })

  it('is filled within 1 % of the exact optimum', () => {
    const best = optima.reduce((sum, { panels }) => sum + panels, 0)
    const ours = [...laid.values()].reduce((sum, { layout }) => sum + panelCount(layout), 0)
    expect(ours / best).toBeGreaterThanOrEqual(0.99)
  })

  it('is filled without a violation', () => {
    for (const { plane } of fixedRoofs)
      expect(violations(laid.get(plane.id)!.layout, plane), plane.id).toEqual([])
  })

  it('takes under 150 ms of a processor for 95 % of the planes', () => {
    const times = [...laid.values()].map(({ ms }) => ms).toSorted((a, b) => a - b)
    expect(times[Math.floor(times.length * 0.95)]).toBeLessThan(150)
  })

  it.each(['rectangle small', 'rectangle garage', 'rectangle porch', 'triangle hip', 'L shape'])(
    'has the stored optimum for %s',
    async (id) => {
      const roof = fixedRoofs.find(({ plane }) => plane.id === id)!
      const { panels } = await exactCount(roof, { stepM: 0.3, seconds: 60 })
      expect(panels).toBe(optima.find((optimum) => optimum.id === id)!.panels)
    },
    60_000,
  )
})

describe('weights', () => {
  it.each(['rectangle small', 'rectangle tall', 'triangle hip', 'triangle right'])(
    '%s: at least 99 percent of the most kWh that any places allow',
    async (id) => {
      const { plane, module } = fixedRoofs.find((roof) => roof.plane.id === id)!
      const { u, v } = plane.outline[1]!
      const shaded = (at: PlanePoint) => 420 - 300 * Math.exp(-Math.hypot(at.u - u, at.v - v) / 2)
      const setbacks = setbacksOf(setbackRule('spain'), plane.pitchDeg)
      const ours = layout(plane, module, { setbacks, weight: shaded })
      const most = await exactWorth({ plane, module, rule: 'spain' }, shaded, {
        stepM: 0.6,
        seconds: 60,
      })
      expect(usedWeight(ours.cells) / most).toBeGreaterThanOrEqual(0.99)
    },
    60_000,
  )
})

function moved(plane: RoofPlane, map: (point: PlanePoint) => PlanePoint): RoofPlane {
  return {
    ...plane,
    outline: plane.outline.map(map),
    obstructions: plane.obstructions.map((one) => ({
      ...one,
      shape:
        'points' in one.shape
          ? { points: one.shape.points.map(map) }
          : { ...one.shape, centre: map(one.shape.centre) },
    })),
  }
}

describe('layout', () => {
  it('is the same however the plane is turned and moved', () => {
    const number = fc.double({ min: -1000, max: 1000, noNaN: true })
    const roofs = fixedRoofs.filter(({ plane }) => plane.outline.length < 6)
    fc.assert(
      fc.property(
        fc.constantFrom(...roofs),
        fc.double({ min: 0, max: 7, noNaN: true }),
        number,
        number,
        (roof, angle, du, dv) => {
          const [sin, cos] = [Math.sin(angle), Math.cos(angle)]
          const plane = moved(roof.plane, ({ u, v }) => ({
            u: u * cos - v * sin + du,
            v: u * sin + v * cos + dv,
          }))
          const there = lay({ ...roof, plane })
          expect(violations(there, plane)).toEqual([])
          expect(panelCount(there)).toBe(panelCount(laid.get(roof.plane.id)!.layout))
        },
      ),
      { numRuns: 40 },
    )
  }, 60_000)

  it('makes the same kWh however the plane is turned and moved', () => {
    const roof = fixedRoofs.find(({ plane }) => plane.id === 'trapezoid hip')!
    const worth = ({ u, v }: PlanePoint) => 500 - 20 * Math.hypot(u - 9, v - 4)
    const options = { setbacks: uniformSetbacks(0.3) }
    const here = layout(roof.plane, roof.module, { ...options, weight: worth })
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 7, noNaN: true }),
        fc.integer({ min: -500, max: 500 }),
        (angle, far) => {
          const [sin, cos] = [Math.sin(angle), Math.cos(angle)]
          const plane = moved(roof.plane, ({ u, v }) => ({
            u: u * cos - v * sin + far,
            v: u * sin + v * cos - far,
          }))
          const back = ({ u, v }: PlanePoint) => ({
            u: (u - far) * cos + (v + far) * sin,
            v: (v + far) * cos - (u - far) * sin,
          })
          const there = layout(plane, roof.module, {
            ...options,
            weight: (centre) => worth(back(centre)),
          })
          expect(usedWeight(there.cells)).toBeCloseTo(usedWeight(here.cells), 5)
        },
      ),
      { numRuns: 6 },
    )
  }, 60_000)

  it('is deterministic', () => {
    const roof = fixedRoofs[10]!
    expect(lay(roof)).toEqual(laid.get(roof.plane.id)!.layout)
  })

  const plane = roofPlaneFromRectangle({
    id: 'south',
    azimuthDeg: 180,
    pitchDeg: 22.6,
    widthM: 12,
    slopeLengthM: 5,
    x: 0,
    y: 0,
  })
  const module = { widthM: 1.134, heightM: 1.722 }
  const setbacks = uniformSetbacks(0.46)

  it('never has fewer modules than a centred grid of one orientation', () => {
    const size = fc.double({ min: 3, max: 15, noNaN: true })
    fc.assert(
      fc.property(size, size, (widthM, slopeLengthM) => {
        const any = roofPlaneFromRectangle({
          ...plane,
          azimuthDeg: 180,
          pitchDeg: 20,
          widthM,
          slopeLengthM,
          x: 0,
          y: 0,
        })
        const along = (length: number, side: number) =>
          Math.floor((length - 0.92 + 0.02 + 1e-9) / (side + 0.02))
        const upright = along(widthM, 1.134) * along(slopeLengthM, 1.722)
        const lying = along(widthM, 1.722) * along(slopeLengthM, 1.134)
        expect(panelCount(layout(any, module, { setbacks }))).toBeGreaterThanOrEqual(
          Math.max(upright, lying),
        )
      }),
      { numRuns: 40 },
    )
  }, 60_000)

  it('keeps to one orientation when told', () => {
    for (const orientation of ['portrait', 'landscape'] as const) {
      const { cells } = layout(plane, module, { setbacks, orientations: [orientation] })
      expect(cells.length).toBeGreaterThan(0)
      for (const cell of cells) {
        expect(cell.orientation).toBe(orientation)
        const width = cell.corners[1].u - cell.corners[0].u
        expect(Math.abs(width)).toBeCloseTo(orientation === 'portrait' ? 1.134 : 1.722, 9)
      }
    }
    expect(layout(plane, module, { setbacks, orientations: [] }).cells).toEqual([])
  })

  it('gives up places that make nothing and shifts modules out of the shade', () => {
    const shaded = ({ u }: PlanePoint) => (u < 4.3 ? 0 : 400)
    const { cells } = layout(plane, module, { setbacks, weight: shaded })
    expect(cells.length).toBeGreaterThan(0)
    for (const { centre } of cells) expect(centre.u).toBeGreaterThanOrEqual(4.3)
    const plain = layout(plane, module, { setbacks })
    const unmoved = plain.cells.reduce((sum, { centre }) => sum + shaded(centre), 0)
    expect(usedWeight(cells)).toBeGreaterThanOrEqual(unmoved)
  })

  it('keeps the places with the most weight when fewer are wanted', () => {
    const weight = ({ u }: PlanePoint) => 300 + u
    const few = layout(plane, module, { setbacks, weight, limit: 5 })
    expect(panelCount(few)).toBe(5)
    expect(few.cells.length).toBeGreaterThan(5)
    const least = Math.min(...few.cells.filter(({ used }) => used).map((cell) => cell.weight))
    for (const cell of few.cells) if (!cell.used) expect(cell.weight).toBeLessThanOrEqual(least)
  })

  it('loses hardly a module with half the cuts, and never the rules', () => {
    const counts = fixedRoofs.map(({ plane, module, rule }) => {
      const setbacks = setbacksOf(setbackRule(rule), plane.pitchDeg)
      const quick = layout(plane, module, { setbacks, directions: 1, cuts: 32 })
      expect(violations(quick, plane)).toEqual([])
      const whole = layout(plane, module, { setbacks, directions: 1 })
      return { quick: panelCount(quick), whole: panelCount(whole) }
    })
    const sum = (of: 'quick' | 'whole') => counts.reduce((sum, count) => sum + count[of], 0)
    expect(sum('quick')).toBeGreaterThanOrEqual(0.99 * sum('whole'))
    expect(() => layout(plane, module, { setbacks, cuts: 0 })).toThrow('valueOutOfRange')
  }, 20_000)

  it('stays quick on the largest plane', () => {
    const huge = roofPlaneFromRectangle({
      ...plane,
      azimuthDeg: 180,
      pitchDeg: 5,
      widthM: 100,
      slopeLengthM: 100,
      x: 0,
      y: 0,
    })
    expect(panelCount(layout(huge, module, { setbacks }))).toBeGreaterThan(4500)
  }, 20_000)
})
