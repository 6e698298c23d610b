import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clearYear } from '../testing/clear-year.ts'
import { cellGrid, levelPlane, roundTree, sceneOf } from '../testing/scenes.ts'
import { castShade, ShadeError, type ShadeScene, type ShadeTree, shadePlanes } from './index.ts'

const year = clearYear(35)
const flat = levelPlane(cellGrid(3, 2))
const number = (min: number, max: number) => fc.double({ min, max, noNaN: true })

const tree = fc.record({
  x: number(-25, 25),
  y: number(-25, 25),
  crownBaseM: number(0, 4),
  depth: number(1, 10),
  crownRadiusM: number(0.5, 5),
  crown: fc.constantFrom('round' as const, 'cone' as const),
  transmission: number(0, 1),
})

function treeOf({ depth, ...tree }: { depth: number } & Omit<ShadeTree, 'id' | 'topM'>): ShadeTree {
  return { ...tree, id: 't', topM: tree.crownBaseM + depth }
}

function shares(scene: ShadeScene): number[] {
  return shadePlanes(scene, year, 'coarse').flatMap(({ cellShare }) => [...cellShare])
}

function neverMore(before: readonly number[], after: readonly number[]): void {
  after.forEach((share, at) => expect(share).toBeLessThanOrEqual((before[at] ?? 0) + 1e-9))
}

describe('more in the way never lets more through', () => {
  it('a taller tree, of any height from as deep as wide', () => {
    fc.assert(
      fc.property(tree, number(0, 8), (plain, more) => {
        const deep = { ...plain, depth: Math.max(plain.depth, 2 * plain.crownRadiusM) }
        const grown = { ...deep, depth: deep.depth + more }
        neverMore(
          shares(sceneOf(flat, { trees: [treeOf(deep)] })),
          shares(sceneOf(flat, { trees: [treeOf(grown)] })),
        )
      }),
      { numRuns: 40 },
    )
  })

  it('a wider tree, a second tree, a denser tree, a higher skyline', () => {
    fc.assert(
      fc.property(tree, tree, number(1, 2), (first, second, wider) => {
        const cone = { ...first, crown: 'cone' as const }
        const base = shares(sceneOf(flat, { trees: [treeOf(cone)] }))
        const wide = { ...cone, crownRadiusM: cone.crownRadiusM * wider }
        neverMore(base, shares(sceneOf(flat, { trees: [treeOf(wide)] })))
        neverMore(base, shares(sceneOf(flat, { trees: [treeOf(cone), treeOf(second)] })))
        const dense = { ...cone, transmission: cone.transmission / 2 }
        neverMore(base, shares(sceneOf(flat, { trees: [treeOf(dense)] })))
        const horizon = [{ azimuthDeg: 0, elevationDeg: 10 * wider }]
        neverMore(base, shares(sceneOf(flat, { trees: [treeOf(cone)], horizon })))
      }),
      { numRuns: 25 },
    )
  })
})

describe('bad input', () => {
  const fault = (scene: ShadeScene) => {
    try {
      shadePlanes(scene, year, 'coarse')
    } catch (error) {
      if (error instanceof ShadeError) return [error.code, error.field, error.index]
      throw error
    }
    return null
  }

  it('names what is wrong and where', () => {
    const trees = (more: Partial<ShadeTree>) =>
      fault(sceneOf(flat, { trees: [roundTree(9, 9), roundTree(9, 9, more)] }))
    expect(trees({ topM: Number.NaN })).toEqual(['notFinite', 'trees.topM', 1])
    expect(trees({ topM: 1 })).toEqual(['upsideDown', 'trees.topM', 1])
    expect(trees({ crownRadiusM: -1 })).toEqual(['outOfRange', 'trees.crownRadiusM', 1])
    expect(trees({ transmission: [1] })).toEqual(['wrongLength', 'trees.transmission', 1])
    expect(trees({ x: Infinity })).toEqual(['notFinite', 'trees.x', 1])
    expect(fault({ planes: [], trees: [], solids: [], horizon: null })).toEqual([
      'empty',
      'planes',
      null,
    ])
    expect(fault(sceneOf(flat, { horizon: [] }))).toEqual(['empty', 'horizon', null])
    const many = Array.from({ length: 201 }, () => roundTree(9, 9))
    expect(fault(sceneOf(flat, { trees: many }))).toEqual(['tooMany', 'trees', null])
    const bow = [
      [0, 0],
      [2, 2],
      [2, 0],
      [0, 2],
    ].map(([x = 0, y = 0]) => ({ x, y }))
    const solid = { kind: 'prism', id: 'p', footprint: bow, baseM: 0, topM: 3 } as const
    expect(fault(sceneOf(flat, { solids: [solid] }))).toEqual([
      'selfCrossing',
      'solids.footprint',
      0,
    ])
    const short = { ...year, dni: [1] }
    expect(() => shadePlanes(sceneOf(flat), short)).toThrow(ShadeError)
  })

  it('throws nothing but its own error, whatever the numbers, and answers in range', () => {
    const any = fc.oneof(fc.double(), number(-20, 20), fc.constantFrom(0, -0, 1e308, Number.NaN))
    const at = { x: any, y: any, baseM: any }
    const turned = { ...at, widthM: any, depthM: any, turnDeg: any }
    const solid = fc.oneof(
      fc.record({ ...turned, kind: fc.constant('box' as const), topM: any }),
      fc.record({ ...turned, kind: fc.constant('gable' as const), eaveM: any, ridgeM: any }),
      fc.record({ ...at, kind: fc.constant('cylinder' as const), radiusM: any, topM: any }),
      fc.record({
        kind: fc.constant('prism' as const),
        footprint: fc.array(fc.record({ x: any, y: any }), { maxLength: 6 }),
        baseM: any,
        topM: any,
      }),
    )
    fc.assert(
      fc.property(fc.array(solid, { maxLength: 3 }), any, any, any, (solids, a, b, c) => {
        const plane = { ...flat, azimuthDeg: a, pitchDeg: b }
        const scene = sceneOf(plane, { solids: solids.map((row) => ({ ...row, id: 's' })) })
        try {
          const [shade] = castShade(scene, { azimuthDeg: c, altitudeDeg: 30 }, 3, 2)
          for (const share of shade ?? []) expect(share >= 0 && share <= 1).toBe(true)
        } catch (error) {
          if (!(error instanceof ShadeError)) throw error
        }
      }),
      { numRuns: 400 },
    )
  })
})
