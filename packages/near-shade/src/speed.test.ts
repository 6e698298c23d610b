import { describe, expect, it } from 'vitest'
import { clearYear } from '../testing/clear-year.ts'
import { cellGrid, roundTree } from '../testing/scenes.ts'
import { deciduousTransmission, rectanglePlane, type ShadeScene, shadePlanes } from './index.ts'

const year = clearYear(40)

/** Four planes of thirty cells, five trees of two kinds, three solids, a skyline. */
function house(): ShadeScene {
  const planes = [180, 0, 90, 270].map((azimuthDeg, at) =>
    rectanglePlane(
      {
        id: String(azimuthDeg),
        azimuthDeg,
        pitchDeg: 25 + at,
        x: [0, 0, 8, -8][at] ?? 0,
        y: [-3, 3, 0, 0][at] ?? 0,
        widthM: 10,
        slopeLengthM: 6,
        cells: cellGrid(6, 5, 1, 0.5),
      },
      4,
    ),
  )
  const trees = [
    roundTree(8, -9),
    roundTree(-9, -8),
    roundTree(12, 2),
    roundTree(-12, 3),
    roundTree(0, 14),
  ]
  const leaves = deciduousTransmission(40)
  return {
    planes,
    trees: trees.map((tree, at) => ({ ...tree, transmission: at % 2 === 0 ? leaves : 0.2 })),
    solids: [
      {
        kind: 'box',
        id: 'chimney',
        x: 1,
        y: -1,
        widthM: 0.8,
        depthM: 0.8,
        turnDeg: 0,
        baseM: 3,
        topM: 8,
      },
      {
        kind: 'gable',
        id: 'next',
        x: 18,
        y: -4,
        widthM: 12,
        depthM: 9,
        turnDeg: 20,
        baseM: 0,
        eaveM: 5,
        ridgeM: 9,
      },
      { kind: 'cylinder', id: 'mast', x: -6, y: -9, radiusM: 0.15, baseM: 0, topM: 11 },
    ],
    horizon: [
      { azimuthDeg: 90, elevationDeg: 4 },
      { azimuthDeg: 200, elevationDeg: 9 },
    ],
  }
}

/** Best of some runs in processor time: a machine busy with other work must not fail this. */
function bestMs(run: () => void): number {
  const times = Array.from({ length: 5 }, () => {
    const start = process.cpuUsage()
    run()
    return process.cpuUsage(start).user / 1000
  })
  return Math.min(...times)
}

describe('speed', () => {
  it('follows a drag: 150 ms a house and 50 ms coarse, or twice that on a busy machine', () => {
    const scene = house()
    const fine = bestMs(() => shadePlanes(scene, year))
    const coarse = bestMs(() => shadePlanes(scene, year, 'coarse'))
    console.info(
      `near shade of a house: fine ${fine.toFixed(1)} ms, coarse ${coarse.toFixed(1)} ms`,
    )
    expect(fine).toBeLessThan(300)
    expect(coarse).toBeLessThan(100)
  }, 60_000)
})
