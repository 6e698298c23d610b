import type { ShadeScene } from '@girasol/near-shade'
import { describe, expect, it } from 'vitest'
import { shadeEffort } from './shade-effort.ts'

const sceneOf = (trees: number, chimneys: number) =>
  ({
    planes: [{ id: 'side' }],
    trees: Array.from({ length: trees }, () => ({})),
    solids: Array.from({ length: chimneys }, () => ({ kind: 'prism' })),
    horizon: null,
  }) as unknown as ShadeScene
const scenes = (sides: number, trees: number, chimneys = 0) =>
  Array.from({ length: sides }, () => sceneOf(trees, chimneys))

describe('how closely shade is looked at', () => {
  it('is the same for every home: four sides among eight trees, with chimneys', () => {
    const closest = { panels: 120, lightPoints: 14 }
    expect(shadeEffort([])).toEqual(closest)
    expect(shadeEffort(scenes(4, 8, 1))).toEqual(closest)
  })

  it('is less where a dozen sides stand among dozens of trees, and never nothing', () => {
    expect(shadeEffort(scenes(12, 30))).toEqual({ panels: 11, lightPoints: 6 })
    expect(shadeEffort(scenes(12, 200))).toEqual({ panels: 8, lightPoints: 5 })
  })
})
