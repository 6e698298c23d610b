import { type EstimateAssumptions, defaultAssumptions } from '@girasol/estimate'

export type AssumptionName = keyof EstimateAssumptions

export type Assumption = {
  name: AssumptionName
  range: readonly [number, number]
  /** Of the input's arrows. */
  step: number
  /** How much more is looked at for its effect; beyond the range it is looked at how much less. */
  look: number
  unit: 'percent' | 'ratio' | 'percentPerYear'
  source: 'pvwatts' | 'sam' | 'own'
}

const loss = (name: AssumptionName): Assumption => ({
  name,
  range: [0, 100],
  step: 0.5,
  look: 1,
  unit: 'percent',
  source: 'pvwatts',
})

/** The nine losses before the inverter. */
export const lossAssumptions: readonly Assumption[] = [
  loss('soilingPct'),
  loss('shadingPct'),
  loss('snowPct'),
  loss('mismatchPct'),
  loss('wiringPct'),
  loss('connectionsPct'),
  loss('lightInducedPct'),
  loss('nameplatePct'),
  loss('availabilityPct'),
]

/** The rise of prices is capped at 3 percent: exaggerated savings are a known class of complaint. */
export const otherAssumptions: readonly Assumption[] = [
  { name: 'dcAcRatio', range: [0.8, 2], step: 0.05, look: 0.1, unit: 'ratio', source: 'pvwatts' },
  {
    name: 'inverterEfficiencyPct',
    range: [80, 99.5],
    step: 0.5,
    look: 1,
    unit: 'percent',
    source: 'pvwatts',
  },
  {
    name: 'degradationPctPerYear',
    range: [0, 3],
    step: 0.1,
    look: 0.1,
    unit: 'percentPerYear',
    source: 'sam',
  },
  {
    name: 'escalationPctPerYear',
    range: [0, 3],
    step: 0.5,
    look: 1,
    unit: 'percentPerYear',
    source: 'own',
  },
]

export const allAssumptions = [...lossAssumptions, ...otherAssumptions]

/** By how much an assumption is changed to see its effect: up, or down at the end of its range. */
export function lookStep({ name, range, look }: Assumption, values: EstimateAssumptions): number {
  return values[name] + look <= range[1] ? look : -look
}

/** Names of what differs from the defaults. */
export function changedAssumptions(values: EstimateAssumptions): AssumptionName[] {
  return allAssumptions.map(({ name }) => name).filter((n) => values[n] !== defaultAssumptions[n])
}
