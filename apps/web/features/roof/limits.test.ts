import { EstimateInputs } from '@girasol/contract'
import { defaultPlane } from '@girasol/estimate'
import { describe, expect, it } from 'vitest'
import { edgeSplit } from './corners-edges.ts'
import { newObstruction, obstructionLimits, withObstruction } from './obstructions.ts'
import { limits } from './reshape.ts'
import { aroundLimits, newBuilding, newTree } from './surroundings.ts'

const { roof, surroundings } = EstimateInputs.shape
const open = { trees: [], buildings: [], horizonDeg: null }
const roofWith = (plane: object, count = 1) =>
  roof.safeParse({
    planes: Array.from({ length: count }, (_, i) => ({ ...defaultPlane, id: `p-${i}`, ...plane })),
    rule: 'none',
    eaveHeightM: 3,
  }).success
const aroundWith = (part: object) => surroundings.safeParse({ ...open, ...part }).success

describe('the limits of the editor', () => {
  it('for sides are within those of the contract', () => {
    for (const pitchDeg of limits.pitchDeg) expect(roofWith({ pitchDeg })).toBe(true)
    for (const azimuthDeg of limits.azimuthDeg) expect(roofWith({ azimuthDeg })).toBe(true)
    for (const x of limits.position)
      expect(roofWith({ anchor: { ...defaultPlane.anchor, x } })).toBe(true)
    expect(roofWith({ pitchDeg: limits.pitchDeg[1] + 1 })).toBe(false)
    expect(roofWith({}, limits.planes)).toBe(true)
    expect(roofWith({}, limits.planes + 1)).toBe(false)
  })

  it('for corners are those of the contract', () => {
    let many = defaultPlane
    while (many.outline.length < limits.points) many = edgeSplit(many, many.outline.length - 2)
    expect(roofWith(many)).toBe(true)
    const outline = [...many.outline, { u: 0, v: 1 }]
    expect(roofWith({ outline, edges: [...many.edges, 'rake'] })).toBe(false)
  })

  it('for what stands on a side are within those of the contract', () => {
    const vent = newObstruction('vent', defaultPlane, [])
    for (const across of obstructionLimits.sizeM)
      for (const clearanceM of obstructionLimits.clearanceM) {
        const shape = { centre: { u: 3, v: 2 }, radiusM: across / 2 }
        expect(roofWith(withObstruction(defaultPlane, { ...vent, clearanceM, shape }))).toBe(true)
      }
    const vents = (count: number) => Array.from({ length: count }, () => vent)
    expect(roofWith({ obstructions: vents(obstructionLimits.most) })).toBe(true)
    expect(roofWith({ obstructions: vents(obstructionLimits.most + 1) })).toBe(false)
  })

  it('for what stands around are those of the contract', () => {
    const tree = newTree('deciduous', open, [])
    const house = newBuilding(open, [])
    for (const heightM of aroundLimits.treeHeightM)
      for (const crownRadiusM of aroundLimits.crownRadiusM)
        for (const crownBaseM of aroundLimits.crownBaseM)
          expect(aroundWith({ trees: [{ ...tree, heightM, crownRadiusM, crownBaseM }] })).toBe(true)
    for (const size of aroundLimits.buildingM)
      for (const turnDeg of aroundLimits.turnDeg) {
        const box = { ...house, widthM: size, depthM: size, heightM: size, turnDeg }
        expect(aroundWith({ buildings: [box] })).toBe(true)
      }
    const many = <T>(thing: T, count: number) => Array.from({ length: count }, () => thing)
    expect(aroundWith({ trees: many(tree, aroundLimits.trees) })).toBe(true)
    expect(aroundWith({ trees: many(tree, aroundLimits.trees + 1) })).toBe(false)
    expect(aroundWith({ buildings: many(house, aroundLimits.buildings) })).toBe(true)
    expect(aroundWith({ buildings: many(house, aroundLimits.buildings + 1) })).toBe(false)
    expect(aroundWith({ horizonDeg: many(aroundLimits.skylineDeg[1], 8) })).toBe(true)
    expect(aroundWith({ horizonDeg: many(aroundLimits.skylineDeg[1] + 1, 8) })).toBe(false)
  })
})
