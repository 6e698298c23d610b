import fc from 'fast-check'
import type { ArrayPlane } from '../index.ts'

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const monthly = (min: number, max: number) =>
  fc.oneof(
    fc.array(number(min, max), { minLength: 1, maxLength: 1 }),
    fc.array(number(min, max), { minLength: 12, maxLength: 12 }),
  )
const row = (length: number) => fc.array(number(0, 100), { minLength: length, maxLength: length })

const anyShade = fc.record(
  {
    skyPct: number(0, 60),
    monthHourPct: fc.array(row(24), { minLength: 12, maxLength: 12 }),
    sunTable: fc.record({
      altitudesDeg: fc.constant([0, 20, 90]),
      azimuthsDeg: fc.constant([0, 120, 240, 360]),
      lossPct: fc.array(row(4), { minLength: 3, maxLength: 3 }),
    }),
  },
  { requiredKeys: [] },
)

/** Any array that the model accepts, on any mounting, with any of its extras. */
export const anyPlane: fc.Arbitrary<ArrayPlane> = fc.record(
  {
    kwDc: number(0.001, 2000),
    tiltDeg: number(0, 90),
    azimuthDeg: number(-400, 800),
    mounting: fc.constantFrom('roof', 'openRack', 'oneAxis', 'oneAxisBacktracking', 'twoAxis'),
    moduleType: fc.constantFrom('standard', 'premium', 'thinFilm'),
    losses: fc.oneof(
      number(-5, 99),
      fc.array(fc.record({ name: fc.string(), pct: number(0, 20) }), { maxLength: 5 }),
    ),
    dcAcRatio: number(0.5, 2),
    inverterEfficiencyPct: number(90, 99.5),
    groundCoverRatio: number(0.01, 0.99),
    rotationLimitDeg: number(0, 90),
    bifaciality: number(0, 1),
    albedo: monthly(-0.1, 1.1),
    soilingPct: monthly(0, 30),
    agedPct: number(0, 30),
    shade: anyShade,
  },
  {
    requiredKeys: [
      'kwDc',
      'tiltDeg',
      'azimuthDeg',
      'mounting',
      'moduleType',
      'losses',
      'dcAcRatio',
      'inverterEfficiencyPct',
    ],
  },
)

/** A name, so that a failure does not print a year of weather. */
export const anySite = fc.constantFrom('phoenix_az_psm3', 'duluth_mn_tmy3', 'fargo_nd_tmy2')

/** A plain open rack. */
export const rack: ArrayPlane = {
  kwDc: 10,
  tiltDeg: 30,
  azimuthDeg: 180,
  mounting: 'openRack',
  moduleType: 'standard',
  losses: 14,
  dcAcRatio: 1.2,
  inverterEfficiencyPct: 96,
}
