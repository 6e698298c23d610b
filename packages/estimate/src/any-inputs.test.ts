import { roofPlaneFromRectangle } from '@girasol/roof-layout'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EstimateInputs as Contract, EstimateResult } from '../../contract/src/index.ts'
import { dataOf, inputsOf, siteOf } from './home.fixture.ts'
import { sumOf } from './hours.ts'
import { computeEstimate, createEstimator, type EstimateInputs } from './index.ts'

const whole = (min: number, max: number) => fc.integer({ min, max })
const number = (min: number, max: number) =>
  fc.oneof(fc.constantFrom(min, max), fc.double({ min, max, noNaN: true }))
const percent = number(0, 100)
const tenthCents = fc.oneof(whole(0, 900), whole(0, 20_000))

const plane = fc
  .record({
    azimuthDeg: whole(0, 360),
    pitchDeg: whole(0, 75),
    widthM: whole(1, 16),
    slopeLengthM: whole(1, 12),
    x: whole(-40, 40),
    y: whole(-40, 40),
  })
  .map((rectangle) => (index: number) => roofPlaneFromRectangle({ id: `p${index}`, ...rectangle }))

const roof = fc.record({
  planes: fc
    .array(plane, { minLength: 1, maxLength: 3 })
    .map((makers) => makers.map((make, index) => make(index))),
  rule: fc.constantFrom(
    'usClassic' as const,
    'usRelaxed' as const,
    'spain' as const,
    'none' as const,
  ),
  eaveHeightM: number(0, 30),
})

const surroundings = fc.record({
  trees: fc.array(
    fc.record({
      id: fc.constant('tree'),
      x: whole(-60, 60),
      y: whole(-60, 60),
      kind: fc.constantFrom('deciduous' as const, 'evergreen' as const),
      heightM: number(1, 60),
      crownRadiusM: number(0.3, 20),
      crownBaseM: number(0, 59),
    }),
    { maxLength: 1 },
  ),
  buildings: fc.constant<EstimateInputs['surroundings']['buildings']>([]),
  horizonDeg: fc.option(fc.array(number(0, 80), { minLength: 4, maxLength: 8 }), { freq: 1 }),
})

const wish = fc.oneof(
  fc.constantFrom(
    { kind: 'fillRoof' as const },
    { kind: 'coverUse' as const },
    { kind: 'bestPayback' as const },
  ),
  fc.record({ kind: fc.constant('budget' as const), cents: whole(0, 2_000_000_000) }),
  fc.record({ kind: fc.constant('count' as const), panels: whole(0, 500) }),
)

const price = fc.oneof(
  fc.record({ kind: fc.constant('flat' as const), tenthCents }),
  fc.record({
    kind: fc.constant('tiered' as const),
    steps: fc.array(fc.record({ upToKwh: fc.option(number(1, 100_000)), tenthCents }), {
      minLength: 1,
      maxLength: 6,
    }),
  }),
  fc.record({
    kind: fc.constant('timeOfUse' as const),
    offPeakTenthCents: tenthCents,
    peakTenthCents: tenthCents,
    summerPeakTenthCents: fc.option(tenthCents),
    fromHour: whole(0, 23),
    toHour: whole(1, 24),
    weekends: fc.boolean(),
  }),
)

const tariff = fc.record({
  price,
  meter: fc.constantFrom(
    'netMeteringKwh' as const,
    'netMeteringMoney' as const,
    'netBilling' as const,
    'netBillingCarry' as const,
    'buyAllSellAll' as const,
  ),
  exportTenthCents: fc.option(tenthCents),
  fixedCentsPerMonth: whole(0, 100_000),
  minimumCentsPerMonth: whole(0, 100_000),
})

const use = fc.record({
  annualKwh: fc.oneof(number(0, 20_000), number(0, 200_000)),
  shape: fc.constantFrom('nearest' as const, 'usHome' as const, 'fairbanks' as const),
  profile: fc.option(
    fc.array(fc.array(number(0, 1000), { minLength: 24, maxLength: 24 }), {
      minLength: 12,
      maxLength: 12,
    }),
    { freq: 2 },
  ),
  car: fc.option(
    fc.record({ kwhPerYear: number(0, 20_000), powerKw: number(1, 50), startHour: whole(0, 23) }),
  ),
  heatPumpKwh: number(0, 50_000),
})

const finance = fc.record({
  loan: fc.option(
    fc.record({
      aprPct: number(0, 30),
      years: whole(1, 25),
      financedPct: percent,
      dealerFeePct: number(0, 50),
    }),
  ),
  discountPctPerYear: number(0, 20),
})

const assumptions = fc.record({
  soilingPct: percent,
  shadingPct: percent,
  snowPct: fc.oneof(fc.constant(0), percent),
  mismatchPct: number(0, 10),
  wiringPct: number(0, 10),
  connectionsPct: number(0, 10),
  lightInducedPct: number(0, 10),
  nameplatePct: number(0, 10),
  availabilityPct: number(0, 10),
  dcAcRatio: number(0.8, 2),
  inverterEfficiencyPct: number(80, 99.5),
  degradationPctPerYear: number(0, 3),
  escalationPctPerYear: number(0, 3),
})

const home = inputsOf('boston')
const data = dataOf('boston')
const anyInputs: fc.Arbitrary<EstimateInputs> = fc.record({
  place: fc.constant(home.place),
  stationId: fc.constant(home.stationId),
  moduleId: fc.constant(home.moduleId),
  roof,
  surroundings,
  panels: fc.record({
    wish,
    removed: fc.array(
      fc.record({ planeId: fc.constant('p0'), u: number(-5, 30), v: number(0, 12) }),
      { maxLength: 3 },
    ),
  }),
  use,
  tariff,
  battery: fc.option(
    fc.record({
      capacityKwh: number(1, 100),
      powerKw: number(0.5, 50),
      mode: fc.constantFrom('selfConsumption' as const, 'timeOfUse' as const),
    }),
  ),
  finance,
  adders: fc.subarray(['steepRoof', 'tallRoof', 'panelUpgrade', 'battery']),
  incentives: fc.subarray(['us25D', 'us48E', 'esIrpf20']),
  assumptions,
})

/** Codes of what a household may put together that cannot be billed, charged or shown. */
const known = ['tariffTiers', 'shapeEmpty', 'carNeverFull', 'figureTooLarge', 'upsideDown']

describe('an estimate of any inputs that the contract lets through', () => {
  const site = siteOf('boston')
  const kept = createEstimator(site)

  it('holds to the contract, is finite, consistent and the same every time, or names its code', () => {
    let answered = 0
    fc.assert(
      fc.property(anyInputs, (inputs) => {
        Contract.parse(inputs)
        let result
        try {
          ;({ result } = kept.compute(inputs, data, 'fine'))
        } catch (error) {
          expect(known).toContain((error as { code?: string }).code)
          return
        }
        answered++
        expect(EstimateResult.parse(result)).toEqual(result)
        const text = JSON.stringify(result)
        expect(JSON.stringify(computeEstimate(site, structuredClone(inputs), data).result)).toBe(
          text,
        )
        expect(result.choice.build).toBe(result.verdict.code !== 'notWorthIt')
        expect(text).not.toMatch(/-0[,\]}]|NaN/)
        expect(sumOf(result.planes.map(({ panels }) => panels))).toBe(result.panels)
        expect(Math.abs(sumOf(result.monthlyKwh) - result.annualKwh)).toBeLessThan(0.7)
        const lost = sumOf(result.losses.lines.map(({ kwh }) => kwh))
        expect(Math.abs(result.losses.nominalKwh - lost - result.annualKwh)).toBeLessThan(2)
      }),
      { numRuns: 25 },
    )
    expect(answered).toBeGreaterThan(5)
  }, 60_000)
})
