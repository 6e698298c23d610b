import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ArrayPlane, PvModelError, simulatePlane } from './index.ts'
import { anyPlane, anySite, rack } from './testing/any-plane.ts'
import { siteOf } from './testing/stations.ts'

const strange = fc.oneof(
  fc.constantFrom(Number.NaN, Infinity, -Infinity, -1, -0, 1e-300, 1e300, 91, 1e9),
  fc.double(),
  fc.constantFrom<unknown>('20', null, [], [1, 2], [Number.NaN], {}, true),
)
const fields = [
  'kwDc',
  'tiltDeg',
  'azimuthDeg',
  'losses',
  'dcAcRatio',
  'inverterEfficiencyPct',
  'groundCoverRatio',
  'rotationLimitDeg',
  'bifaciality',
  'agedPct',
  'mounting',
  'moduleType',
  'albedo',
  'soilingPct',
  'shade',
  'snow',
] as const

function refusal(change: object): unknown {
  try {
    return simulatePlane(siteOf('phoenix_az_psm3'), { ...rack, ...change })
  } catch (error) {
    return error
  }
}

describe('a plane that cannot be', () => {
  it.each([
    [{ tiltDeg: 91 }, 'outOfRange', { field: 'tiltDeg' }],
    [{ kwDc: -1 }, 'outOfRange', { field: 'kwDc' }],
    [{ azimuthDeg: Number.NaN }, 'notNumber', { field: 'azimuthDeg' }],
    [{ losses: [{ name: 'a', pct: 101 }] }, 'outOfRange', { field: 'losses', index: 0 }],
    [{ losses: '20' }, 'wrongKind', { field: 'losses' }],
    [{ shade: null }, 'wrongKind', { field: 'shade' }],
    [{ soilingPct: [1, 2] }, 'wrongLength', { field: 'soilingPct' }],
    [{ albedo: Array(12).fill('x') }, 'notNumber', { field: 'albedo', index: 0 }],
    [{ mounting: 'wall' }, 'unknownMounting', { field: 'mounting' }],
    [{ moduleType: 'toString' }, 'unknownModule', { field: 'moduleType' }],
    [{ snow: true }, 'snowDepthMissing', { field: 'snow' }],
    [
      { shade: { sunTable: { altitudesDeg: [0, 0], azimuthsDeg: [0, 1], lossPct: [] } } },
      'notRising',
      { field: 'shade.sunTable.altitudesDeg', index: 1 },
    ],
    [
      { shade: { monthHourPct: Array(12).fill(Array(23).fill(0)) } },
      'wrongLength',
      { field: 'shade.monthHourPct', index: 0 },
    ],
  ])('%o is refused with %s', (change, code, place) => {
    const error = refusal(change)
    expect(error).toBeInstanceOf(PvModelError)
    expect(error).toMatchObject({ code, place })
  })

  it('whatever a field holds, the answer is finite or a refusal', () => {
    fc.assert(
      fc.property(fc.constantFrom(...fields), strange, (field, value) => {
        const answer = refusal({ [field]: value })
        if (answer instanceof PvModelError) return
        expect(answer).toHaveProperty('annualKwh')
        expect(Number.isFinite((answer as { annualKwh: number }).annualKwh)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})

describe('a plane that can be', () => {
  it('gives finite figures within what the inverter allows', () => {
    fc.assert(
      fc.property(anySite, anyPlane, (station, plane: ArrayPlane) => {
        const year = simulatePlane(siteOf(station), plane, { hourly: true })
        const rating = (plane.kwDc * 1000) / plane.dcAcRatio
        const hours = Array.from(year.hourlyAcW ?? [])
        expect(hours.every((watts) => watts >= 0 && watts <= rating * (1 + 1e-9))).toBe(true)
        const { monthlyKwh, poaMonthly, dcMonthlyKwh, cellPeakC, cellMeanC, acPeakW } = year
        const figures = [...monthlyKwh, ...poaMonthly, ...dcMonthlyKwh, cellPeakC, cellMeanC]
        expect([...figures, acPeakW].every(Number.isFinite)).toBe(true)
        expect(Math.max(...hours)).toBe(acPeakW)
      }),
      { numRuns: 15 },
    )
  })
})
