import { EstimateInputs } from '@girasol/contract'
import type { EnergyPrice } from '@girasol/estimate'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  mostSteps,
  plainPrice,
  priceAs,
  stepRange,
  type Tiers,
  withoutStep,
  withStep,
} from './tariff-changes.ts'

const price = EstimateInputs.shape.tariff.shape.price
const tenthCents = fc.integer({ min: 0, max: 20_000 })
const tiers: fc.Arbitrary<Tiers> = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 1, max: 99_000 }), { maxLength: 5 }),
    fc.array(tenthCents, { minLength: 6, maxLength: 6 }),
  )
  .map(([ends, prices]) => {
    const rising = ends.toSorted((one, other) => one - other)
    return {
      kind: 'tiered' as const,
      steps: [...rising, null].map((upToKwh, i) => ({ upToKwh, tenthCents: prices[i] ?? 0 })),
    }
  })
const anyPrice: fc.Arbitrary<EnergyPrice> = fc.oneof(
  tenthCents.map((one) => ({ kind: 'flat' as const, tenthCents: one })),
  tiers,
  fc.record({
    kind: fc.constant('timeOfUse' as const),
    offPeakTenthCents: tenthCents,
    peakTenthCents: tenthCents,
    summerPeakTenthCents: fc.option(tenthCents),
    fromHour: fc.integer({ min: 0, max: 23 }),
    toHour: fc.integer({ min: 1, max: 24 }),
    weekends: fc.boolean(),
  }),
)
const isRising = ({ steps }: Tiers) => {
  const ends = steps.map(({ upToKwh }) => upToKwh ?? Infinity)
  return ends.at(-1) === Infinity && ends.every((end, i) => i === 0 || end > (ends[i - 1] ?? 0))
}

describe('priceAs', () => {
  it('gives a price of the kind that the server takes, at the same price', () => {
    const kinds = fc.constantFrom('flat' as const, 'tiered' as const, 'timeOfUse' as const)
    fc.assert(
      fc.property(anyPrice, kinds, (before, kind) => {
        const after = priceAs(kind, before)
        expect(after.kind).toBe(kind)
        expect(price.safeParse(after).success).toBe(true)
        expect(plainPrice(after)).toBe(plainPrice(before))
      }),
    )
  })
  it('leaves a price of that kind as it is', () => {
    fc.assert(
      fc.property(anyPrice, (one) => {
        expect(priceAs(one.kind, one)).toBe(one)
      }),
    )
  })
})

describe('steps', () => {
  it('keep rising and keep an open end, whatever is added, removed or moved', () => {
    fc.assert(
      fc.property(
        tiers,
        fc.nat(6),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (before, at, to) => {
          for (const after of [withStep(before), withoutStep(before, at)]) {
            expect(isRising(after)).toBe(true)
            expect(after.steps.length).toBeGreaterThan(0)
            expect(after.steps.length).toBeLessThanOrEqual(mostSteps)
            expect(price.safeParse(after).success).toBe(true)
          }
          const step = before.steps[at]
          if (step === undefined || step.upToKwh === null) return
          const [least, most] = stepRange(before, at)
          const upToKwh = Math.round(least + to * (most - least))
          const steps = before.steps.map((one, i) => (i === at ? { ...one, upToKwh } : one))
          expect(isRising({ kind: 'tiered', steps })).toBe(true)
        },
      ),
    )
  })
  it('one step more lies before the open end; without it all is as before', () => {
    const before = priceAs('tiered', { kind: 'flat', tenthCents: 200 }) as Tiers
    const after = withStep(before)
    expect(after.steps.map(({ upToKwh }) => upToKwh)).toEqual([500, 1000, null])
    expect(withoutStep(after, 1)).toEqual(before)
  })
})
