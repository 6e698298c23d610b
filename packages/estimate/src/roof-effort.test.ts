import { type RoofPlane, roofPlaneFromRectangle } from '@girasol/roof-layout'
import type { PanelModule } from '@girasol/pv-model'
import { describe, expect, it } from 'vitest'
import { checkEffort } from './roof-effort.ts'

const module = { widthM: 1, heightM: 2 } as PanelModule
const rectangle = (widthM: number, slopeLengthM: number) =>
  roofPlaneFromRectangle({
    id: 'a',
    azimuthDeg: 180,
    pitchDeg: 20,
    widthM,
    slopeLengthM,
    x: 0,
    y: 0,
  })
const vent = (at: number): RoofPlane['obstructions'][number] => ({
  id: `vent-${at}`,
  kind: 'vent',
  clearanceM: 0,
  shape: { centre: { u: at, v: 1 }, radiusM: 0.1 },
})
const withVents = (count: number) => ({
  ...rectangle(40, 30),
  obstructions: Array.from({ length: count }, (_, at) => vent(at)),
})

describe('a roof that takes too long', () => {
  it('has room for more than 1,200 panels, on all of its sides together', () => {
    expect(() => checkEffort([rectangle(60, 40)], module)).not.toThrow()
    expect(() => checkEffort([rectangle(60, 20), rectangle(60.1, 20)], module)).toThrow(
      'tooMuchRoom',
    )
  })

  it('has more than 600 corners, round things counted as twelve', () => {
    expect(() => checkEffort([withVents(24), withVents(25)], module)).not.toThrow()
    expect(() => checkEffort([withVents(25), withVents(25)], module)).toThrow('tooManyCorners')
  })
})
