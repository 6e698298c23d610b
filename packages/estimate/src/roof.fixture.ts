import { type Obstruction, type RoofPlane, roofPlaneFromRectangle } from '@girasol/roof-layout'
import fc from 'fast-check'
import type { EstimateMemory } from './filled-roof.ts'
import type { RoofInputs } from './fill-roof.ts'
import { inputsOf, siteOf } from './home.fixture.ts'

export const site = siteOf('boston')

/** A memory that knows nothing yet. */
export function freshMemory(): EstimateMemory {
  return { site, kept: new Map() }
}

/** A rectangular plane by facing and place. */
export function side(id: string, azimuthDeg: number, more: Partial<Rectangle> = {}): RoofPlane {
  return roofPlaneFromRectangle({ id, azimuthDeg, ...usual, ...more })
}

type Rectangle = { pitchDeg: number; widthM: number; slopeLengthM: number; x: number; y: number }
const usual: Rectangle = { pitchDeg: 22.6, widthM: 8, slopeLengthM: 4, x: 0, y: 0 }

export const chimney: Obstruction = {
  id: 'chimney',
  kind: 'chimney',
  clearanceM: 0.2,
  shape: { centre: { u: 5, v: 2.5 }, radiusM: 0.4 },
}

/** A roof of those planes at the usual place, open all around unless told. */
export function roofOf(planes: RoofPlane[], more: Partial<RoofInputs> = {}): RoofInputs {
  const inputs = inputsOf('boston')
  return { ...inputs, roof: { ...inputs.roof, planes }, ...more }
}

const whole = (min: number, max: number) => fc.integer({ min, max })

const anyPlane = fc
  .record({
    azimuthDeg: whole(0, 359),
    pitchDeg: whole(0, 60),
    widthM: whole(1, 9),
    slopeLengthM: whole(1, 5),
    x: whole(-12, 12),
    y: whole(-12, 12),
    chimney: fc.boolean(),
  })
  .map(({ azimuthDeg, chimney: has, ...rectangle }) => (id: string) => ({
    ...side(id, azimuthDeg, rectangle),
    obstructions: has && rectangle.widthM > 6 && rectangle.slopeLengthM > 3 ? [chimney] : [],
  }))

const anyTree = fc.record({
  id: fc.constant('tree'),
  kind: fc.constantFrom('deciduous' as const, 'evergreen' as const),
  x: whole(-20, 20),
  y: whole(-20, 20),
  heightM: whole(4, 25),
  crownRadiusM: whole(1, 6),
  crownBaseM: whole(1, 3),
})

const anyBuilding = fc.record({
  id: fc.constant('house'),
  x: whole(-30, 30),
  y: whole(-30, 30),
  widthM: whole(2, 20),
  depthM: whole(2, 20),
  heightM: whole(2, 20),
  turnDeg: whole(0, 359),
})

/** Roofs of one to three planes, half of them with something around. */
export const anyRoof = fc
  .record({
    planes: fc.array(anyPlane, { minLength: 1, maxLength: 3 }),
    rule: fc.constantFrom('usClassic' as const, 'usRelaxed' as const, 'none' as const),
    surroundings: fc.record({
      trees: fc.array(anyTree, { maxLength: 2 }),
      buildings: fc.array(anyBuilding, { maxLength: 1 }),
      horizonDeg: fc.option(fc.array(whole(0, 20), { minLength: 8, maxLength: 8 })),
    }),
    open: fc.boolean(),
  })
  .map(({ planes, rule, surroundings, open }): RoofInputs => {
    const bare = { trees: [], buildings: [], horizonDeg: null }
    const drawn = planes.map((plane, index) => plane(`p${index}`))
    const made = open ? drawn.map((plane) => ({ ...plane, obstructions: [] })) : drawn
    return {
      ...roofOf(made, { surroundings: open ? bare : surroundings }),
      roof: { planes: made, rule, eaveHeightM: 3 },
    }
  })
