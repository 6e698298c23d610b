import type { EnergyPrice } from '@girasol/estimate'

export type PriceKind = EnergyPrice['kind']
export type Tiers = Extract<EnergyPrice, { kind: 'tiered' }>
export type TimeOfUse = Extract<EnergyPrice, { kind: 'timeOfUse' }>

/** Most steps that a tariff has. */
export const mostSteps = 6
/** Most kWh a month that a step ends at. */
export const mostStepKwh = 100_000

/**
 * The same price in another form, so that nothing changes until it is edited: one price in every
 * step and hour. Steps end at 500 kWh; the peak lies from 4 to 9 in the evening, on weekdays.
 */
export function priceAs(kind: PriceKind, before: EnergyPrice): EnergyPrice {
  if (before.kind === kind) return before
  const tenthCents = plainPrice(before)
  if (kind === 'flat') return { kind, tenthCents }
  if (kind === 'tiered') {
    const steps = [
      { upToKwh: 500, tenthCents },
      { upToKwh: null, tenthCents },
    ]
    return { kind, steps }
  }
  return {
    kind,
    offPeakTenthCents: tenthCents,
    peakTenthCents: tenthCents,
    summerPeakTenthCents: null,
    fromHour: 16,
    toHour: 21,
    weekends: false,
  }
}

/** The price that most kilowatt-hours have. */
export function plainPrice(price: EnergyPrice): number {
  switch (price.kind) {
    case 'flat':
      return price.tenthCents
    case 'tiered':
      return price.steps[0]?.tenthCents ?? 0
    case 'timeOfUse':
      return price.offPeakTenthCents
  }
}

/** One more step before the last one, ending 500 kWh after the step below it; as it was when full. */
export function withStep({ steps }: Tiers): Tiers {
  const last = steps.at(-1)
  const below = steps.at(-2)?.upToKwh ?? 0
  if (last === undefined || steps.length >= mostSteps || below >= mostStepKwh) {
    return { kind: 'tiered', steps }
  }
  const added = { upToKwh: Math.min(mostStepKwh, below + 500), tenthCents: last.tenthCents }
  return { kind: 'tiered', steps: [...steps.slice(0, -1), added, last] }
}

/** Without one step; the last one keeps having no end, and one step always stays. */
export function withoutStep({ steps }: Tiers, at: number): Tiers {
  if (steps.length <= 1) return { kind: 'tiered', steps }
  const rest = steps.filter((_, index) => index !== at)
  const open = rest.map((step, index) =>
    index === rest.length - 1 ? { ...step, upToKwh: null } : step,
  )
  return { kind: 'tiered', steps: open }
}

/** Where the end of a step may lie, kWh: between its neighbours. */
export function stepRange({ steps }: Tiers, at: number): [number, number] {
  const below = steps[at - 1]?.upToKwh ?? 0
  const above = steps[at + 1]?.upToKwh ?? mostStepKwh + 1
  return [below + 1, Math.max(below + 1, above - 1)]
}
