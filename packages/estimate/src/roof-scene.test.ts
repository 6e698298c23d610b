import type { Obstruction } from '@girasol/roof-layout'
import { describe, expect, it } from 'vitest'
import { defaultPlane, openSurroundings } from './default-inputs.ts'
import { isShaded } from './drawn-shade.ts'
import type { RoofInputs } from './fill-roof.ts'
import { inputsOf } from './home.fixture.ts'
import { roofScenes } from './roof-scene.ts'

const square = [
  { u: 5, v: 2 },
  { u: 6, v: 2 },
  { u: 6, v: 3 },
  { u: 5, v: 3 },
]

function standing(kind: Obstruction['kind'], shape: Obstruction['shape'] = { points: square }) {
  return { id: kind, kind, clearanceM: 0, shape }
}

function home(obstructions: Obstruction[], more: Partial<RoofInputs['surroundings']> = {}) {
  const { roof, ...inputs } = inputsOf('boston')
  const surroundings = { ...openSurroundings, ...more }
  return { ...inputs, surroundings, roof: { ...roof, planes: [{ ...defaultPlane, obstructions }] } }
}

const tree = {
  id: 'oak',
  kind: 'deciduous' as const,
  x: 3,
  y: -9,
  heightM: 9,
  crownRadiusM: 3,
  crownBaseM: 2,
}
const neighbour = { id: 'next', x: 20, y: 0, widthM: 8, depthM: 9, heightM: 6, turnDeg: 10 }

describe('what is drawn that shades', () => {
  it('is what stands around, a skyline above the level, a chimney or a dormer', () => {
    expect(isShaded(home([]))).toBe(false)
    expect(isShaded(home([standing('vent'), standing('skylight')]))).toBe(false)
    expect(isShaded(home([], { horizonDeg: [0, 0, -1, 0] }))).toBe(false)
    expect(isShaded(home([], { horizonDeg: [0, 0, 4, 0] }))).toBe(true)
    expect(isShaded(home([], { horizonDeg: [0, Number.NaN] }))).toBe(true)
    expect(isShaded(home([], { trees: [tree] }))).toBe(true)
    expect(isShaded(home([], { buildings: [neighbour] }))).toBe(true)
    expect(isShaded(home([standing('chimney')]))).toBe(true)
    expect(isShaded(home([standing('dormer')]))).toBe(true)
  })
})

describe('scenes of a roof', () => {
  const rise = Math.sin((defaultPlane.pitchDeg * Math.PI) / 180)

  it('hold solids that stand on their plane', () => {
    const round = { centre: { u: 2, v: 2.5 }, radiusM: 0.5 }
    const kinds = ['vent', 'chimney', 'skylight', 'dormer'] as const
    const [scene] = roofScenes(
      home([...kinds.map((kind) => standing(kind)), standing('vent', round)]),
    )
    const solids = scene?.solids.map((solid) => [
      solid.id,
      solid.kind,
      solid.baseM,
      'topM' in solid ? solid.topM : null,
    ])
    const [low, high] = [3 + 2 * rise, 3 + 3 * rise]
    expect(solids).toEqual([
      ['vent', 'prism', expect.closeTo(low, 9), expect.closeTo(high + 0.3, 9)],
      ['chimney', 'prism', expect.closeTo(low, 9), expect.closeTo(high + 0.914, 9)],
      ['dormer', 'prism', expect.closeTo(low, 9), expect.closeTo(low + 0.5, 9)],
      ['vent', 'cylinder', expect.closeTo(low, 9), expect.closeTo(high + 0.3, 9)],
    ])
  })

  it('hold trees and houses as they are drawn, and leaves that fall in winter', () => {
    const evergreen = { ...tree, kind: 'evergreen' as const }
    const drawn = { trees: [tree, evergreen], buildings: [neighbour], horizonDeg: [5, 6, 7, 8] }
    const [scene] = roofScenes(home([], drawn))
    expect(scene?.trees[0]).toMatchObject({ x: 3, y: -9, topM: 9, crownBaseM: 2, crown: 'round' })
    const [january = 0, july = 1] = [0, 6].map((month) => {
      const through = scene?.trees[0]?.transmission
      return typeof through === 'object' ? through[month] : undefined
    })
    expect(january).toBeGreaterThan(july)
    expect(scene?.trees[1]?.transmission).toBe(0.15)
    expect(scene?.solids).toEqual([
      {
        kind: 'box',
        id: 'next',
        x: 20,
        y: 0,
        widthM: 8,
        depthM: 9,
        turnDeg: 10,
        baseM: 0,
        topM: 6,
      },
    ])
    expect(scene?.horizon?.[1]).toEqual({ azimuthDeg: 90, elevationDeg: 6 })
  })

  it('show a plane only what may stand before it', () => {
    const roof = (turn: number, x: number, y: number) => ({
      ...defaultPlane,
      id: `${turn} ${x}`,
      azimuthDeg: turn,
      anchor: { ...defaultPlane.anchor, x, y },
    })
    const away = 2.5 * Math.cos((defaultPlane.pitchDeg * Math.PI) / 180)
    const gable = [roof(180, 0, -away), roof(0, 0, away)]
    const inputs = home([])
    const scenesOf = (planes: typeof gable) =>
      roofScenes({ ...inputs, roof: { ...inputs.roof, planes } }).map((scene) =>
        scene.planes.map(({ id }) => id),
      )
    expect(scenesOf(gable)).toEqual([['180 0'], ['0 0']])
    expect(scenesOf([roof(180, 0, 0), roof(0, 0, -9)])).toEqual([
      ['180 0', '0 0'],
      ['0 0', '180 0'],
    ])
  })
})
