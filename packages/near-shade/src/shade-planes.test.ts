import { describe, expect, it } from 'vitest'
import { clearYear } from '../testing/clear-year.ts'
import { cellGrid, levelPlane, roundTree, sceneOf } from '../testing/scenes.ts'
import {
  castShade,
  deciduousTransmission,
  evenHorizon,
  type PlaneShade,
  rectanglePlane,
  type ShadeScene,
  shadePlanes,
} from './index.ts'

const year = clearYear(40)
const flat = levelPlane(cellGrid(3, 3, -1.5, -1.5))
const tilted = rectanglePlane(
  {
    id: 'south',
    azimuthDeg: 180,
    pitchDeg: 30,
    x: 0,
    y: 0,
    widthM: 6,
    slopeLengthM: 5,
    cells: cellGrid(6, 5),
  },
  3,
)

function rectangleEdge(widthM: number, heightM: number) {
  return [
    { alongM: 0, upM: 0 },
    { alongM: widthM, upM: 0 },
    { alongM: widthM, upM: heightM },
    { alongM: 0, upM: heightM },
  ]
}

function only(scene: ShadeScene, detail: 'fine' | 'coarse' = 'fine'): PlaneShade {
  const [shade] = shadePlanes(scene, year, detail)
  if (shade === undefined) throw new Error('a scene of one plane')
  return shade
}

describe('shade of a year', () => {
  it('an open roof loses nothing', () => {
    const open = only(sceneOf(tilted))
    expect(open.diffuseLossPct).toBeCloseTo(0, 9)
    expect(open.annualBeamLossPct).toBeCloseTo(0, 9)
    expect(open.beamLoss.lossPct.flat().every((loss) => loss === 0)).toBe(true)
    expect([...open.cellShare]).toEqual(Array.from({ length: 30 }, () => 1))
  })

  it('a table has rows 0..90 and columns 0..360', () => {
    const { altitudesDeg, azimuthsDeg, lossPct } = only(sceneOf(flat)).beamLoss
    expect([altitudesDeg.length, altitudesDeg.at(-1)]).toEqual([37, 90])
    expect([azimuthsDeg.length, azimuthsDeg.at(-1)]).toEqual([73, 360])
    expect(lossPct).toHaveLength(37)
    expect(lossPct.every((row) => row.length === 73 && row[0] === row[72])).toBe(true)
  })

  it('an even skyline of 15 degrees takes sin2(15) of a level sky, and 100 % below it', () => {
    const { beamLoss, diffuseLossPct } = only(
      sceneOf(flat, { horizon: evenHorizon(Array.from({ length: 48 }, () => 15)) }),
    )
    expect(diffuseLossPct).toBeCloseTo(100 * Math.sin((15 * Math.PI) / 180) ** 2, 1)
    expect(beamLoss.lossPct[5]?.[10]).toBe(100)
    expect(beamLoss.lossPct[6]?.[10]).toBe(50)
    expect(beamLoss.lossPct[7]?.[10]).toBe(0)
  })

  it('a far object equals the skyline it makes', () => {
    const [far, heightM] = [2000, 2000 * Math.tan((20 * Math.PI) / 180)]
    const bearing = (degrees: number, by: number) => ({
      x: by * Math.sin((degrees * Math.PI) / 180),
      y: by * Math.cos((degrees * Math.PI) / 180),
    })
    const arc = Array.from({ length: 61 }, (_, at) => bearing(150 + at, far))
    const back = Array.from({ length: 61 }, (_, at) => bearing(210 - at, far + 50))
    const wall = {
      kind: 'prism',
      id: 'w',
      footprint: [...arc, ...back],
      baseM: -10,
      topM: heightM,
    } as const
    const solid = only(sceneOf(flat, { solids: [wall] }))
    const skyline = only(
      sceneOf(flat, {
        horizon: Array.from({ length: 3600 }, (_, at) => ({
          azimuthDeg: at / 10,
          elevationDeg: at >= 1500 && at <= 2100 ? 20 : 0,
        })),
      }),
    )
    solid.beamLoss.lossPct.flat().forEach((loss, at) => {
      expect(Math.abs(loss - (skyline.beamLoss.lossPct.flat()[at] ?? -1))).toBeLessThan(3)
    })
    expect(solid.annualBeamLossPct).toBeCloseTo(skyline.annualBeamLossPct, 1)
    expect(solid.diffuseLossPct).toBeCloseTo(skyline.diffuseLossPct, 1)
  })

  it('trees mirrored about noon mirror the table', () => {
    const east = only(sceneOf(flat, { trees: [roundTree(7, -6)] }))
    const west = only(sceneOf(flat, { trees: [roundTree(-7, -6)] }))
    east.beamLoss.lossPct.forEach((row, at) => {
      row.forEach((loss, column) => {
        expect(loss).toBeCloseTo(west.beamLoss.lossPct[at]?.[72 - column] ?? -1, 6)
      })
    })
    expect(east.annualBeamLossPct).toBeCloseTo(west.annualBeamLossPct, 1)
  })

  it('the table and the rays agree on the year with casting hour by hour', () => {
    const scene = sceneOf(tilted, { trees: [roundTree(3, -9), roundTree(-6, -7, { topM: 14 })] })
    const shade = only(scene)
    expect(shade.annualBeamLossPct).toBeGreaterThan(3)
    const exact = beamLossByHour(scene)
    expect(shade.annualBeamLossPct).toBeCloseTo(exact, 0)
    expect(tableLoss(shade)).toBeGreaterThan(exact - 1)
    expect(tableLoss(shade)).toBeLessThan(exact + 1)
    expect(Math.abs(only(scene, 'coarse').annualBeamLossPct - exact)).toBeLessThan(1.5)
  })

  it('a bare winter crown loses less than an evergreen one, more than none', () => {
    const tree = (transmission: number | number[]) =>
      only(sceneOf(tilted, { trees: [roundTree(0, -9, { transmission })] })).annualBeamLossPct
    const deciduous = tree(deciduousTransmission(40))
    expect(deciduous).toBeLessThan(tree(0.15))
    expect(deciduous).toBeGreaterThan(tree(0.55))
  })

  it('one table stands for all seasons of a tree: its months are weighted as the sun comes', () => {
    const transmission = deciduousTransmission(40, 0, 1)
    const scene = sceneOf(tilted, { trees: [roundTree(2, -7, { transmission, topM: 16 })] })
    const shade = only(scene)
    const exact = beamLossByHour(scene)
    expect(exact).toBeGreaterThan(1)
    expect(Math.abs(shade.annualBeamLossPct - exact)).toBeLessThan(0.3)
    expect(Math.abs(tableLoss(shade) - exact)).toBeLessThan(0.6)
  })

  it('a plane without cells only casts', () => {
    const cells = cellGrid(4, 1)
    const low = levelPlane(cells)
    const wall = {
      id: 'wall',
      azimuthDeg: 0,
      pitchDeg: 90,
      origin: { x: 2, y: -1, z: 0 },
      outline: rectangleEdge(4, 3),
    }
    const scene = { ...sceneOf(low), planes: [{ ...wall, cells: [] }, low] }
    const [only, ...none] = shadePlanes(scene, year)
    expect(none).toEqual([])
    const [, both] = shadePlanes({ ...scene, planes: [{ ...wall, cells }, low] }, year)
    expect(only).toEqual(both)
    expect(only?.annualBeamLossPct).toBeGreaterThan(20)
  })

  it('cells nearer to the tree keep less', () => {
    const { cellShare } = only(sceneOf(tilted, { trees: [roundTree(0, -9)] }))
    const row = (at: number) =>
      cellShare.slice(at * 6, at * 6 + 6).reduce((sum, share) => sum + share, 0)
    expect(row(0)).toBeLessThan(row(4))
    expect(Math.min(...cellShare)).toBeGreaterThan(0)
    expect(Math.max(...cellShare)).toBeLessThanOrEqual(1)
  })
})

/** Beam lost over the year by casting each hour. */
function beamLossByHour(scene: ShadeScene): number {
  let [lost, whole] = [0, 0]
  const [sinP, cosP] = [0.5, Math.sqrt(0.75)]
  for (let step = 0; step < year.steps; step += 1) {
    const [east = 0, north = 0, up = 0] = [
      year.sunEast[step],
      year.sunNorth[step],
      year.sunUp[step],
    ]
    const facing = up * cosP - north * sinP
    if (facing <= 0) continue
    const azimuthDeg = (Math.atan2(east, north) * 180) / Math.PI
    const altitudeDeg = (Math.asin(up) * 180) / Math.PI
    const [shade] = castShade(scene, { azimuthDeg, altitudeDeg }, year.month[step] ?? 0, 1)
    whole += facing
    lost += (facing * [...(shade ?? [])].reduce((sum, share) => sum + share, 0)) / 30
  }
  return (100 * lost) / whole
}

/** The same from the table, bilinear between nodes. */
function tableLoss({ beamLoss }: PlaneShade): number {
  let [lost, whole] = [0, 0]
  const [sinP, cosP] = [0.5, Math.sqrt(0.75)]
  for (let step = 0; step < year.steps; step++) {
    const [east = 0, north = 0, up = 0] = [
      year.sunEast[step],
      year.sunNorth[step],
      year.sunUp[step],
    ]
    const facing = up * cosP - north * sinP
    if (facing <= 0) continue
    const column = (((Math.atan2(east, north) * 180) / Math.PI + 360) % 360) / 5
    const row = (Math.asin(up) * 180) / Math.PI / 2.5
    const [low, left] = [Math.min(35, Math.floor(row)), Math.min(71, Math.floor(column))]
    const at = (r: number, c: number) => beamLoss.lossPct[r]?.[c] ?? 0
    const [y, x] = [row - low, column - left]
    const lower = at(low, left) * (1 - x) + at(low, left + 1) * x
    const upper = at(low + 1, left) * (1 - x) + at(low + 1, left + 1) * x
    whole += facing
    lost += facing * (lower * (1 - y) + upper * y)
  }
  return lost / whole
}
