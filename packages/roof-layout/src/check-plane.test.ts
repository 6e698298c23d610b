import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  checkModule,
  checkPlane,
  layout,
  RoofError,
  type RoofPlane,
  roofPlaneFromRectangle,
  setbackRule,
  type Setbacks,
  uniformSetbacks,
  violations,
} from './index.ts'

const rectangle = roofPlaneFromRectangle({
  id: 'south',
  azimuthDeg: 180,
  pitchDeg: 22.6,
  widthM: 12,
  slopeLengthM: 5,
  x: 0,
  y: 0,
})
const module = { widthM: 1.134, heightM: 1.722 }

function faultOf(work: () => unknown): Partial<RoofError> {
  try {
    work()
  } catch (error) {
    if (error instanceof RoofError) return error
    throw error
  }
  return {}
}

function withOutline(points: [number, number][]): RoofPlane {
  const outline = points.map(([u, v]) => ({ u, v }))
  return { ...rectangle, outline, edges: outline.map(() => 'eave' as const) }
}

describe('checkPlane', () => {
  it.each([
    [
      'tooFewPoints',
      withOutline([
        [0, 0],
        [4, 0],
      ]),
      'outline',
      undefined,
    ],
    [
      'tooManyPoints',
      withOutline(Array.from({ length: 201 }, (_, i) => [i, i * i])),
      'outline',
      undefined,
    ],
    [
      'notFinite',
      withOutline([
        [0, 0],
        [4, 0],
        [4, NaN],
      ]),
      'outline',
      2,
    ],
    [
      'notFinite',
      withOutline([
        [0, 0],
        [Infinity, 0],
        [4, 3],
      ]),
      'outline',
      1,
    ],
    [
      'coordinateTooLarge',
      withOutline([
        [0, 0],
        [1e9, 0],
        [4, 3],
      ]),
      'outline',
      1,
    ],
    [
      'coordinateTooLarge',
      withOutline([
        [0, 0],
        [300, 0],
        [4, 3],
      ]),
      'outline',
      undefined,
    ],
    [
      'pointsCoincide',
      withOutline([
        [0, 0],
        [4, 0],
        [4, 0],
        [4, 3],
      ]),
      'outline',
      1,
    ],
    [
      'outlineCrosses',
      withOutline([
        [0, 0],
        [4, 3],
        [4, 0],
        [0, 3],
      ]),
      'outline',
      0,
    ],
    [
      'outlineCrosses',
      withOutline([
        [0, 0],
        [6, 0],
        [6, 4],
        [3, 0],
        [0, 4],
      ]),
      'outline',
      0,
    ],
    [
      'outlineCrosses',
      withOutline([
        [0, 0],
        [6, 0],
        [3, 0],
        [3, 4],
      ]),
      'outline',
      0,
    ],
    [
      'zeroArea',
      withOutline([
        [0, 0],
        [4, 0],
        [8, 0],
      ]),
      'outline',
      undefined,
    ],
    ['edgesMismatch', { ...rectangle, edges: ['eave'] as const }, 'edges', undefined],
    ['valueOutOfRange', { ...rectangle, pitchDeg: 85 }, 'pitchDeg', undefined],
    ['notFinite', { ...rectangle, azimuthDeg: NaN }, 'azimuthDeg', undefined],
  ])('%s (%#) names the place', (code, plane, field, index) => {
    const fault = faultOf(() => checkPlane(plane))
    expect(fault).toMatchObject({ code, planeId: 'south', field })
    expect(fault.index).toBe(index)
  })

  it('names the obstruction that is at fault', () => {
    const vent = {
      id: 'vent',
      kind: 'vent' as const,
      clearanceM: -1,
      shape: { centre: { u: 1, v: 1 }, radiusM: 0.1 },
    }
    expect(faultOf(() => checkPlane({ ...rectangle, obstructions: [vent] }))).toMatchObject({
      code: 'valueOutOfRange',
      field: 'obstructions',
      index: 0,
    })
  })

  it('refuses a module larger than the plane, but not one that setbacks leave no room for', () => {
    const small = withOutline([
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
    ])
    expect(faultOf(() => checkModule(module, small))).toMatchObject({ code: 'moduleTooLarge' })
    const sliver = withOutline([
      [0, 0],
      [90, 0],
      [90, 0.5],
      [0, 0.5],
    ])
    expect(layout(sliver, module, { setbacks: uniformSetbacks(0) }).cells).toEqual([])
    expect(layout(rectangle, module, { setbacks: uniformSetbacks(3) }).cells).toEqual([])
  })

  it('refuses setbacks, gaps, limits and weights that make no sense', () => {
    const setbacks = uniformSetbacks(0)
    const of = (options: object) =>
      faultOf(() => layout(rectangle, module, { setbacks, ...options }))
    expect(of({ setbacks: uniformSetbacks(-1) })).toMatchObject({ field: 'setbacks.eave' })
    expect(of({ gapM: NaN })).toMatchObject({ code: 'notFinite', field: 'gapM' })
    expect(of({ limit: -1 })).toMatchObject({ code: 'valueOutOfRange', field: 'limit' })
    expect(of({ weight: () => NaN })).toMatchObject({ code: 'notFinite', field: 'weight' })
    expect(faultOf(() => setbackRule('mars'))).toMatchObject({ code: 'unknownRule' })
  })
})

const wild = fc.oneof(
  fc.double({ min: -20, max: 20, noNaN: true }),
  fc.double(),
  fc.constantFrom(0, 1, NaN, Infinity, -Infinity, 1e300, -5e-324),
)

describe('whatever is drawn', () => {
  it('either is refused with a code or gets a layout without violations', () => {
    const points = fc.array(fc.record({ u: wild, v: wild }), { maxLength: 7 })
    const calm = fc.array(
      fc.record({
        u: fc.double({ min: 0, max: 14, noNaN: true }),
        v: fc.double({ min: 0, max: 9, noNaN: true }),
      }),
      { minLength: 3, maxLength: 6 },
    )
    fc.assert(
      fc.property(fc.oneof(points, calm), wild, wild, wild, (outline, pitchDeg, strip, gapM) => {
        const plane = { ...rectangle, pitchDeg, outline, edges: outline.map(() => 'rake' as const) }
        const setbacks: Setbacks = { ...uniformSetbacks(0), rake: strip }
        const fault = faultOf(() => {
          const laid = layout(plane, module, { setbacks, gapM })
          expect(violations(laid, plane)).toEqual([])
        })
        if (fault.code) expect(fault.message).toContain(fault.code)
      }),
      { numRuns: 300 },
    )
  })

  it('lays any quadrangle without violations, with an obstruction in the way', () => {
    const near = (low: number, high: number) => fc.double({ min: low, max: high, noNaN: true })
    const point = (u: [number, number], v: [number, number]) =>
      fc.record({ u: near(...u), v: near(...v) })
    const corners = fc.tuple(
      point([0, 4], [0, 2]),
      point([9, 14], [0, 2]),
      point([9, 14], [5, 9]),
      point([0, 4], [5, 9]),
    )
    fc.assert(
      fc.property(corners, point([0, 14], [0, 9]), near(0, 0.9), (outline, centre, strip) => {
        const shape = { centre, radiusM: 0.3 }
        const obstructions = [{ id: 'pipe', kind: 'vent' as const, clearanceM: 0.2, shape }]
        const edges = outline.map(() => 'hip' as const)
        const plane = { ...rectangle, outline, edges, obstructions }
        const laid = layout(plane, module, { setbacks: uniformSetbacks(strip) })
        expect(violations(laid, plane)).toEqual([])
      }),
      { numRuns: 30 },
    )
  }, 60_000)
})
