import { simulatePlane } from '@girasol/pv-model'
import { panelCount, RoofError } from '@girasol/roof-layout'
import { ShadeError } from '@girasol/near-shade'
import { describe, expect, it } from 'vitest'
import type { EstimateDetailLevel } from './computed.ts'
import { fillRoof, type RoofInputs } from './fill-roof.ts'
import { dataOf } from './home.fixture.ts'
import { sumOf } from './hours.ts'
import { chimney, freshMemory, roofOf, side, site } from './roof.fixture.ts'
import { namedLosses } from './system-losses.ts'

const { module } = dataOf('boston')
const south = side('south', 180)
const north = side('north', 0)
const tree = {
  id: 'oak',
  kind: 'deciduous' as const,
  x: 2,
  y: -8,
  heightM: 11,
  crownRadiusM: 4,
  crownBaseM: 2,
}
const under = (trees: (typeof tree)[]) => ({ trees, buildings: [], horizonDeg: null })

function filled(inputs: RoofInputs, level: EstimateDetailLevel = 'fine') {
  return fillRoof(freshMemory(), inputs, module, level)
}

describe('a roof that fills itself', () => {
  it('makes what the model says for all panels of an open plane', () => {
    const inputs = roofOf([south])
    const roof = filled(inputs)
    const taken = roof.take(roof.mostPanels)
    const year = simulatePlane(
      site,
      {
        kwDc: (roof.mostPanels * module.watts) / 1000,
        tiltDeg: 22.6,
        azimuthDeg: 180,
        mounting: 'roof',
        moduleType: module.moduleType,
        losses: namedLosses(inputs),
        dcAcRatio: 1.2,
        inverterEfficiencyPct: 96,
      },
      { hourly: true, ledger: true },
    )
    expect(roof.mostPanels).toBeGreaterThan(6)
    expect(taken.hourlyAcW).toEqual(year.hourlyAcW)
    expect(taken.ledger).toEqual(year.ledger)
    expect(taken.planes).toEqual([
      {
        id: 'south',
        panels: roof.mostPanels,
        kwDc: taken.kwDc,
        annualKwh: Math.round(year.annualKwh * 10) / 10,
        shadePct: 0,
      },
    ])
    expect(roof.preview(roof.mostPanels)).toEqual(taken.hourlyAcW)
  })

  it('takes the sunnier plane first, and says what each hour gives', () => {
    const roof = filled(roofOf([north, south]))
    const onSouth = panelCount(roof.take(roof.mostPanels).layouts[1] ?? { cells: [] })
    const taken = roof.take(onSouth + 2)
    expect(taken.planes.map(({ panels }) => panels)).toEqual([2, onSouth])
    expect(taken.kwDc).toBe(Math.round((onSouth + 2) * module.watts) / 1000)
    const [dcNorth, dcSouth] = taken.dcPerKw.map(sumOf)
    expect(dcSouth).toBeGreaterThan(dcNorth ?? Infinity)
    expect(sumOf(taken.hourlyAcW) / 1000).toBeCloseTo(sumOf(taken.ledger.deliveredKwh), 6)
  })

  it('counts shade on the panels instead of the allowance once a tree is drawn', () => {
    const open = filled(roofOf([south])).take(8)
    const inputs = roofOf([south], { surroundings: under([tree]) })
    const shaded = filled(inputs).take(8)
    const lost = (roof: typeof open, line: string) =>
      sumOf(roof.ledger.lines.find(({ name }) => name === line)?.kwh ?? [])
    expect(lost(open, 'shading')).toBeGreaterThan(10)
    expect(lost(open, 'outsideShade')).toBe(0)
    expect(lost(shaded, 'shading')).toBe(0)
    expect(lost(shaded, 'outsideShade')).toBeGreaterThan(100)
    expect(shaded.planes[0]?.shadePct).toBeGreaterThan(3)
    expect(open.planes[0]?.shadePct).toBe(0)
  })

  it('leaves the places in the shade of a tree for last', () => {
    const beside = { ...tree, x: 5, y: -6, heightM: 9 }
    const roof = filled(roofOf([south], { surroundings: under([beside]) }))
    const [layout] = roof.take(6).layouts
    const mean = (used: boolean) => {
      const across = layout?.cells.filter((cell) => cell.used === used) ?? []
      return sumOf(across.map(({ centre }) => centre.u)) / across.length
    }
    expect(mean(true)).toBeLessThan(mean(false))
  })

  it('knows a chimney, and gains nothing from a vent', () => {
    const plain = filled(roofOf([south]))
    const vent = { ...chimney, id: 'vent', kind: 'vent' as const }
    const vented = filled(roofOf([{ ...south, obstructions: [vent] }])).take(4)
    const smoky = filled(roofOf([{ ...south, obstructions: [chimney] }])).take(4)
    expect(vented.planes[0]?.annualKwh).toBe(plain.take(4).planes[0]?.annualKwh)
    expect(smoky.planes[0]?.shadePct).toBeGreaterThan(0)
  })

  it('leaves a place empty that was cleared by hand', () => {
    const whole = filled(roofOf([south]))
    const [cell] = whole.take(whole.mostPanels).layouts[0]?.cells ?? []
    if (cell === undefined) throw new Error('panels fit')
    const panels = {
      wish: { kind: 'fillRoof' as const },
      removed: [{ planeId: 'south', ...cell.centre }],
    }
    const left = filled(roofOf([south], { panels }))
    expect(left.mostPanels).toBe(whole.mostPanels - 1)
    const cells = left.take(99).layouts[0]?.cells ?? []
    expect(cells.map(({ used }) => used)).toEqual(cells.map((_, index) => index > 0))
    expect(cells.map(({ centre }) => centre)).toEqual(
      whole.take(99).layouts[0]?.cells.map(({ centre }) => centre),
    )
  })

  it('has an empty answer where there is no room', () => {
    const small = side('small', 180, { widthM: 1, slopeLengthM: 1 })
    for (const planes of [[], [small]]) {
      const roof = filled(roofOf(planes, { surroundings: under([tree]) }))
      const taken = roof.take(5)
      expect([roof.mostPanels, taken.kwDc, sumOf(taken.hourlyAcW)]).toEqual([0, 0, 0])
      expect(sumOf(roof.preview(3))).toBe(0)
      expect(taken.ledger.lines.map(({ kwh }) => sumOf(kwh))).toEqual(
        taken.ledger.lines.map(() => 0),
      )
      expect(taken.ledger.lines.length).toBeGreaterThan(15)
    }
    const mixed = filled(roofOf([small, south]))
    expect(mixed.take(3).planes.map(({ panels }) => panels)).toEqual([0, 3])
  })

  it('passes on what is wrong, with its code and place', () => {
    const crossed = { ...south, outline: south.outline.toReversed().with(1, { u: 99, v: -99 }) }
    expect(() => filled(roofOf([{ ...crossed, pitchDeg: Number.NaN }]))).toThrow(RoofError)
    const low = under([{ ...tree, heightM: 1 }])
    expect(() => filled(roofOf([south], { surroundings: low }))).toThrow(ShadeError)
    const { assumptions } = roofOf([])
    const lossy = roofOf([south], { assumptions: { ...assumptions, wiringPct: Number.NaN } })
    expect(() => filled(lossy)).toThrow(
      expect.objectContaining({ code: 'notNumber', place: { field: 'losses', index: 4 } }),
    )
  })
})
