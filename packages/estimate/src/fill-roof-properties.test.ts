import { type Cell, type RoofPlane, violations } from '@girasol/roof-layout'
import type { Site } from '@girasol/pv-model'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openSurroundings } from './default-inputs.ts'
import { fillRoof, type RoofInputs } from './fill-roof.ts'
import { dataOf } from './home.fixture.ts'
import { sumOf } from './hours.ts'
import { anyRoof, freshMemory, site } from './roof.fixture.ts'

const { module } = dataOf('boston')
const level = fc.constantFrom('fine' as const, 'coarse' as const)
const runs = { numRuns: 15 }

describe('any roof', () => {
  it('has finite figures that add up, and panels within the rule', () => {
    fc.assert(
      fc.property(anyRoof, level, fc.integer({ min: 0, max: 60 }), (inputs, level, panels) => {
        const roof = fillRoof(freshMemory(), inputs, module, level)
        const taken = roof.take(panels)
        expect(JSON.stringify(taken.planes)).not.toMatch(/null|NaN|-|\d\.\d{4}/)
        expect(taken.hourlyAcW.every((watts) => watts >= 0 && Number.isFinite(watts))).toBe(true)
        const count = sumOf(taken.planes.map((plane) => plane.panels))
        expect(count).toBe(Math.min(panels, roof.mostPanels))
        const made = sumOf(taken.hourlyAcW) / 1000
        expect(sumOf(taken.planes.map(({ annualKwh }) => annualKwh))).toBeCloseTo(made, 0)
        const { nominalKwh, lines } = taken.ledger
        const left = sumOf(nominalKwh) - sumOf(lines.flatMap(({ kwh }) => kwh))
        expect(left).toBeCloseTo(made, 5)
        taken.layouts.forEach((layout, index) => {
          expect(violations(layout, inputs.roof.planes[index] as RoofPlane)).toEqual([])
        })
      }),
      runs,
    )
  })

  it('makes more with each panel', () => {
    fc.assert(
      fc.property(anyRoof, level, (inputs, level) => {
        const roof = fillRoof(freshMemory(), inputs, module, level)
        if (roof.mostPanels === 0) return
        const of = (panels: number) => ({
          quick: sumOf(roof.preview(panels)),
          full: sumOf(roof.take(panels).hourlyAcW),
        })
        const [less, more] = [of(roof.mostPanels - 1), of(roof.mostPanels)]
        expect(more.quick).toBeGreaterThan(less.quick)
        expect(more.full).toBeGreaterThan(less.full)
        expect(more.quick).toBeCloseTo(more.full, 3)
      }),
      runs,
    )
  })

  it('is answered alike with and without a memory of others', () => {
    fc.assert(
      fc.property(fc.array(anyRoof, { minLength: 2, maxLength: 3 }), level, (roofs, level) => {
        const memory = freshMemory()
        const answer = (kept: typeof memory, inputs: RoofInputs) => {
          const { take, preview, mostPanels } = fillRoof(kept, inputs, module, level)
          return [take(7), take(mostPanels), preview(5)]
        }
        for (const inputs of [...roofs, ...roofs]) {
          expect(answer(memory, inputs)).toEqual(answer(freshMemory(), inputs))
        }
      }),
      { numRuns: 6 },
    )
  })

  it('leaves cleared places empty', () => {
    fc.assert(
      fc.property(anyRoof, level, fc.nat(), (inputs, level, pick) => {
        const whole = fillRoof(freshMemory(), inputs, module, level)
        const cells = usedCells(inputs, whole.take(whole.mostPanels).layouts)
        const one = cells[pick % Math.max(1, cells.length)]
        if (one === undefined) return
        const removed = [{ planeId: one.planeId, ...one.cell.centre }]
        const panels = { ...inputs.panels, removed }
        const left = fillRoof(freshMemory(), { ...inputs, panels }, module, level)
        expect(left.mostPanels).toBe(whole.mostPanels - 1)
        const rest = usedCells(inputs, left.take(left.mostPanels).layouts)
        expect(rest).toEqual(cells.filter((cell) => cell !== one))
      }),
      runs,
    )
  })

  it('does not care which way the world is turned, nor where it lies', () => {
    fc.assert(
      fc.property(anyRoof, level, (inputs, level) => {
        const here = fillRoof(freshMemory(), inputs, module, level)
        const memory = { site: turnedSite, kept: new Map() }
        const there = fillRoof(memory, turned(inputs), module, level)
        expect(there.mostPanels).toBe(here.mostPanels)
        const [before, after] = [here.take(here.mostPanels), there.take(here.mostPanels)]
        after.planes.forEach(({ annualKwh, panels }, index) => {
          expect(panels).toBe(before.planes[index]?.panels)
          expect(Math.abs(annualKwh - (before.planes[index]?.annualKwh ?? 0))).toBeLessThan(
            0.2 + annualKwh / 5000,
          )
        })
      }),
      runs,
    )
  })

  it('makes nearly the same in coarse as in fine, the more so the less shade there is', () => {
    let [apart, whole, lost] = [0, 0, 0]
    for (const drawn of fc.sample(anyRoof, 20)) {
      const inputs = sideBySide(drawn)
      const made = (inputs: RoofInputs, level: 'fine' | 'coarse') => {
        const roof = fillRoof(freshMemory(), inputs, module, level)
        return sumOf(roof.take(roof.mostPanels).hourlyAcW) / 1000
      }
      const [fine, coarse] = [made(inputs, 'fine'), made(inputs, 'coarse')]
      const open = made({ ...inputs, surroundings: openSurroundings }, 'fine')
      apart += Math.abs(coarse - fine)
      whole += fine
      lost += Math.max(0, open - fine)
    }
    expect(apart).toBeLessThanOrEqual(0.03 * whole + 0.1 * lost)
  })
})

/** Planes that do not lie over one another. */
function sideBySide(inputs: RoofInputs): RoofInputs {
  const planes = inputs.roof.planes.map((plane, index) => ({
    ...plane,
    anchor: { ...plane.anchor, x: 14 * (index - 1) },
  }))
  return { ...inputs, roof: { ...inputs.roof, planes } }
}

function usedCells({ roof }: RoofInputs, layouts: readonly { cells: readonly Cell[] }[]) {
  return layouts.flatMap(({ cells }, index) =>
    cells
      .filter(({ used }) => used)
      .map((cell) => ({ planeId: roof.planes[index]?.id ?? '', cell })),
  )
}

/** A quarter turn clockwise of the sun's way. */
const turnedSite: Site = {
  ...site,
  sunEast: site.sunNorth,
  sunNorth: site.sunEast.map((east) => -east),
}

/** A quarter turn clockwise of all that is drawn, and a step aside. */
function turned(inputs: RoofInputs): RoofInputs {
  const { roof, surroundings } = inputs
  const at = ({ x, y }: { x: number; y: number }) => ({ x: y + 31, y: 17 - x })
  const { trees, buildings, horizonDeg } = surroundings
  return {
    ...inputs,
    roof: {
      ...roof,
      planes: roof.planes.map((plane) => ({
        ...plane,
        azimuthDeg: (plane.azimuthDeg + 90) % 360,
        anchor: { ...plane.anchor, ...at(plane.anchor) },
      })),
    },
    surroundings: {
      trees: trees.map((tree) => ({ ...tree, ...at(tree) })),
      buildings: buildings.map((one) => ({
        ...one,
        ...at(one),
        turnDeg: (one.turnDeg + 90) % 360,
      })),
      horizonDeg: horizonDeg && [...horizonDeg.slice(-2), ...horizonDeg.slice(0, -2)],
    },
  }
}
