import { z } from 'zod'
import { Cents } from './parts.ts'

/** The largest roof that fits the form makes 12 GWh in the sunniest place. */
const kwh = z.number().min(0).max(50_000_000)
const kwhLost = z.number().min(-50_000_000).max(50_000_000)
const code = z.string().min(1).max(60)
const words = z.string().max(200)
const percent = z.number().min(0).max(100)
const count = z.int().min(0).max(20_000)
const volts = z.number().min(0).max(2000)

const Price = z.strictObject({
  currency: z.literal('USD'),
  totalCents: Cents,
  nationalTotalCents: Cents,
  lowCents: Cents,
  highCents: Cents,
  depositCents: Cents,
  /** False when the size lies outside what the public figure was published for. */
  withinCurve: z.boolean(),
  lines: z
    .array(
      z.strictObject({
        code,
        kind: z.enum(['base', 'adder']),
        cents: Cents,
        nationalCents: Cents,
        source: words,
      }),
    )
    .max(20),
  bookVersion: z.string().max(40),
})

const Bills = z.strictObject({
  withoutCents: Cents,
  withCents: Cents,
  months: z.array(z.strictObject({ withoutCents: Cents, withCents: Cents })).length(12),
  parts: z.strictObject({
    energyCents: Cents,
    creditCents: Cents,
    fixedCents: Cents,
    minimumCents: Cents,
    taxCents: Cents,
    trueUpCents: Cents,
  }),
})

const CashRow = z.strictObject({
  year: z.int().min(0).max(40),
  energyKwh: kwh,
  netCents: Cents,
  cumulativeCents: Cents,
  /** Without financing: what payback looks at. */
  systemCumulativeCents: Cents,
  purchase: Cents,
  incentives: Cents,
  savings: Cents,
  operation: Cents,
  inverterReplacement: Cents,
  batteryReplacement: Cents,
  loanDrawn: Cents,
  dealerFee: Cents,
  loanPayment: Cents,
  taxEffect: Cents,
})

const Money = z.strictObject({
  firstYearSavingsCents: Cents,
  paybackYears: z.number().min(0).max(200).nullable(),
  netPresentValueCents: Cents,
  internalRatePct: z.number().min(-100).max(10_000).nullable(),
  levelCostTenthCents: z.number().min(0).max(10_000_000),
  totalPaidCents: Cents,
  lifetimeGainCents: Cents,
  loan: z
    .strictObject({
      feeCents: Cents,
      principalCents: Cents,
      monthlyPaymentCents: Cents,
      interestCents: Cents,
    })
    .nullable(),
  rows: z.array(CashRow).max(41),
  refusedIncentives: z
    .array(
      z.strictObject({
        id: code,
        status: z.enum(['notYet', 'ended', 'otherPlace', 'otherOwnership', 'notForHousehold']),
      }),
    )
    .max(20),
})

const Design = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.enum(['string', 'micro']),
    inverterId: code,
    maker: z.string().max(80),
    model: z.string().max(120),
    units: count,
    acW: z.number().min(0).max(1_000_000),
    dcAcRatio: z.number().min(0).max(10),
    inputs: z
      .array(
        z.strictObject({
          unit: count,
          input: count,
          strings: count,
          panelsPerString: count,
          vocColdV: volts,
          vmpHotV: volts,
        }),
      )
      .max(60),
    branches: count.nullable(),
    panelsUsed: count,
    reasons: z.array(code).max(20),
    warnings: z.array(code).max(20),
  }),
  z.strictObject({
    kind: z.literal('none'),
    code: z.enum(['nothingFits', 'noRatings', 'tooMany', 'noPanels']),
  }),
])

const Verdict = z.strictObject({
  code: z.enum(['good', 'borderline', 'notWorthIt']),
  reasons: z.array(code).max(10),
  /** What would change our mind where we would not build. */
  changes: z
    .array(
      z.discriminatedUnion('code', [
        z.strictObject({ code: z.literal('systemCostsAtMost'), cents: Cents }),
        z.strictObject({
          code: z.literal('powerIsWorthAtLeast'),
          centsPerKwh: z.number().min(0).max(1_000_000),
          timesPresent: z.number().min(0).max(1_000_000),
        }),
      ]),
    )
    .max(4),
})

/** Every figure that is shown, saved or printed; energies in kWh to one decimal, money in cents. */
export const EstimateResult = z.strictObject({
  station: z.strictObject({
    id: z.string().max(60),
    name: z.string().max(120),
    source: words,
    years: z.string().max(60),
    distanceKm: z.number().min(0).max(20_100),
    /** False when the station is too far away to be fair to this roof. */
    fair: z.boolean(),
  }),
  panels: count,
  mostPanels: count,
  kwDc: z.number().min(0).max(20_000),
  planes: z
    .array(
      z.strictObject({
        id: z.string().max(36),
        panels: count,
        kwDc: z.number().min(0).max(20_000),
        annualKwh: kwh,
        shadePct: percent,
      }),
    )
    .max(12),
  rule: z.enum(['usClassic', 'usRelaxed', 'spain', 'none']),
  annualKwh: kwh,
  monthlyKwh: z.array(kwh).length(12),
  monthlyUseKwh: z.array(kwh).length(12),
  flows: z.strictObject({ usedKwh: kwh, exportedKwh: kwh, boughtKwh: kwh }),
  uncertainty: z.strictObject({
    p90Kwh: kwh,
    sdPct: percent,
    parts: z
      .array(
        z.strictObject({
          name: code,
          group: z.enum(['weather', 'model', 'losses']),
          sdPct: percent,
          share: z.number().min(0).max(1),
        }),
      )
      .max(12),
  }),
  losses: z.strictObject({
    nominalKwh: kwh,
    lines: z.array(z.strictObject({ name: code, kwh: kwhLost })).max(30),
  }),
  price: Price,
  bills: Bills,
  money: Money,
  battery: z
    .strictObject({ storedKwh: kwh, lostKwh: kwh, cycles: z.number().min(0).max(10_000) })
    .nullable(),
  co2: z
    .strictObject({ kgPerYear: kwhLost, kgOverLife: z.number().min(-1e10).max(1e10) })
    .nullable(),
  choice: z.strictObject({ reasons: z.array(code).max(10), build: z.boolean() }),
  design: Design,
  verdict: Verdict,
  modelVersion: z.string().max(40),
})
export type EstimateResult = z.infer<typeof EstimateResult>
