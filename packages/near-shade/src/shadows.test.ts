import { describe, expect, it } from 'vitest'
import { cellGrid, levelPlane, roundTree, sceneOf } from '../testing/scenes.ts'
import { castShade, type ShadeSolid, type ShadeTree } from './index.ts'

/** Shaded share at a point on level ground. */
function shadeAt(
  x: number,
  y: number,
  things: { solids?: ShadeSolid[]; trees?: ShadeTree[] },
  azimuthDeg: number,
  altitudeDeg: number,
  month = 0,
): number {
  const plane = levelPlane([{ alongM: x, upM: y, widthM: 0, heightM: 0 }])
  const [shade] = castShade(sceneOf(plane, things), { azimuthDeg, altitudeDeg }, month, 1)
  return shade?.[0] ?? Number.NaN
}

const tan = (degrees: number) => Math.tan((degrees * Math.PI) / 180)

describe('shadows against their closed form', () => {
  const pole: ShadeSolid = {
    kind: 'cylinder',
    id: 'pole',
    x: 0,
    y: 0,
    radiusM: 0.1,
    baseM: 0,
    topM: 6,
  }
  const wall: ShadeSolid = {
    kind: 'box',
    id: 'wall',
    x: 0,
    y: 0,
    widthM: 40,
    depthM: 0.2,
    turnDeg: 0,
    baseM: 0,
    topM: 3,
  }

  it.each([15, 30, 45, 70])(
    'a pole under a sun %d degrees high throws h / tan(alt)',
    (altitude) => {
      const length = 6 / tan(altitude) + 0.1
      expect(shadeAt(0, length - 0.01, { solids: [pole] }, 180, altitude)).toBe(1)
      expect(shadeAt(0, length + 0.01, { solids: [pole] }, 180, altitude)).toBe(0)
      expect(shadeAt(0.11, length - 0.5, { solids: [pole] }, 180, altitude)).toBe(0)
    },
  )

  it.each([
    [20, 180],
    [35, 215],
    [50, 140],
  ])('a wall along east-west under altitude %d, azimuth %d', (altitude, azimuth) => {
    const depth = (3 / tan(altitude)) * Math.cos(((azimuth - 180) * Math.PI) / 180) + 0.1
    expect(shadeAt(0, depth - 0.01, { solids: [wall] }, azimuth, altitude)).toBe(1)
    expect(shadeAt(0, depth + 0.01, { solids: [wall] }, azimuth, altitude)).toBe(0)
    expect(shadeAt(0, -1, { solids: [wall] }, azimuth, altitude)).toBe(0)
  })

  it('a turned box equals its prism, and a gable holds its box and stays under its ridge', () => {
    const box = { id: 'b', x: 3, y: -4, widthM: 5, depthM: 3, turnDeg: 30, baseM: 0 }
    const [sin, cos] = [0.5, Math.sqrt(0.75)]
    const footprint = [
      [-2.5, -1.5],
      [2.5, -1.5],
      [2.5, 1.5],
      [-2.5, 1.5],
    ].map(([a = 0, d = 0]) => ({ x: 3 + a * cos + d * sin, y: -4 - a * sin + d * cos }))
    for (let at = 0; at < 400; at++) {
      const [x, y] = [(at % 20) - 8, Math.floor(at / 20) - 8]
      const look = (solid: ShadeSolid) => shadeAt(x + 0.03, y + 0.07, { solids: [solid] }, 170, 33)
      const boxed = look({ kind: 'box', ...box, topM: 4 })
      expect(look({ kind: 'prism', id: 'p', footprint, baseM: 0, topM: 4 })).toBe(boxed)
      const house = look({ kind: 'gable', ...box, eaveM: 4, ridgeM: 6 })
      expect(house).toBeGreaterThanOrEqual(boxed)
      expect(look({ kind: 'box', ...box, topM: 6 })).toBeGreaterThanOrEqual(house)
    }
  })

  it('the ridge of a gable throws its own length', () => {
    const house: ShadeSolid = {
      kind: 'gable',
      id: 'h',
      x: 0,
      y: 0,
      widthM: 8,
      depthM: 6,
      turnDeg: 0,
      baseM: 0,
      eaveM: 3,
      ridgeM: 6,
    }
    const length = 6 / tan(30)
    expect(shadeAt(0, length - 0.01, { solids: [house] }, 180, 30)).toBe(1)
    expect(shadeAt(0, length + 0.01, { solids: [house] }, 180, 30)).toBe(0)
  })

  it('a sphere on a trunk: under, beside and above the rays', () => {
    const tree = roundTree(0, 0)
    const trees = [tree]
    const middle = 6 / tan(45)
    const reach = 4 / Math.sin(Math.PI / 4)
    expect(shadeAt(0, middle + reach - 0.02, { trees }, 180, 45)).toBe(1)
    expect(shadeAt(0, middle + reach + 0.02, { trees }, 180, 45)).toBe(0)
    expect(shadeAt(3.98, middle, { trees }, 180, 45)).toBe(1)
    expect(shadeAt(4.02, middle, { trees }, 180, 45)).toBe(0)
    expect(shadeAt(0, 1, { trees }, 180, 45)).toBe(1)
    expect(shadeAt(0.3, 0.5, { trees: [{ ...tree, crownBaseM: 4 }] }, 180, 20)).toBe(0)
  })

  it('the tip of a cone throws its own length', () => {
    const trees = [roundTree(0, 0, { crown: 'cone', crownRadiusM: 2 })]
    expect(shadeAt(0, 10 / tan(40) - 0.01, { trees }, 180, 40)).toBe(1)
    expect(shadeAt(0, 10 / tan(40) + 0.01, { trees }, 180, 40)).toBe(0)
  })

  it('two crowns let through the product, by month', () => {
    const crown = (y: number) => {
      const transmission = [0.5, ...Array.from({ length: 11 }, () => 0.1)]
      return roundTree(0, y, { transmission, trunkRadiusM: 0 })
    }
    const trees = [crown(-8), crown(-18)]
    expect(shadeAt(0, 0, { trees }, 180, 30)).toBeCloseTo(0.75, 12)
    expect(shadeAt(0, 0, { trees }, 180, 30, 6)).toBeCloseTo(0.99, 12)
  })

  it('half a cell in the shade is half shaded, and dark is 1', () => {
    const plane = levelPlane([
      { alongM: -0.5, upM: 3 / tan(45) + 0.1 - 0.5, widthM: 1, heightM: 1 },
    ])
    const scene = sceneOf(plane, { solids: [wall] })
    expect(castShade(scene, { azimuthDeg: 180, altitudeDeg: 45 }, 0, 10)[0]?.[0]).toBeCloseTo(
      0.5,
      9,
    )
    expect(castShade(scene, { azimuthDeg: 180, altitudeDeg: -1 }, 0)[0]?.[0]).toBe(1)
    expect(castShade(scene, { azimuthDeg: 0, altitudeDeg: 45 }, 0)[0]?.[0]).toBe(0)
  })

  it('a roof plane shades its lower neighbour, never itself or the far side of its ridge', () => {
    const cells = cellGrid(4, 2)
    const outline = [
      { alongM: 0, upM: 0 },
      { alongM: 6, upM: 0 },
      { alongM: 6, upM: 4 },
      { alongM: 0, upM: 4 },
    ]
    const south = {
      id: 's',
      azimuthDeg: 180,
      pitchDeg: 35,
      origin: { x: -3, y: -4, z: 3 },
      cells,
      outline,
    }
    const north = {
      id: 'n',
      azimuthDeg: 0,
      pitchDeg: 35,
      origin: { x: 3, y: 2.55, z: 3 },
      cells,
      outline,
    }
    const low = { id: 'l', azimuthDeg: 180, pitchDeg: 0, origin: { x: -2, y: 4, z: 0 }, cells }
    const scene = { planes: [south, north, low], trees: [], solids: [], horizon: null }
    const [onSouth, onNorth, onLow] = castShade(scene, { azimuthDeg: 180, altitudeDeg: 50 }, 5)
    expect([...(onSouth ?? [])].every((share) => share === 0)).toBe(true)
    expect([...(onNorth ?? [])].every((share) => share === 0)).toBe(true)
    expect(Math.max(...(onLow ?? []))).toBe(1)
  })
})
