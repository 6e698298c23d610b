import type { EstimateResult } from '@girasol/contract'

/** Parts of a result as a person would name them. */
export const partNames = [
  'station',
  'roof',
  'energy',
  'uncertainty',
  'price',
  'bills',
  'money',
  'co2',
  'design',
  'verdict',
  'model',
] as const
export type PartName = (typeof partNames)[number]

const partOf: Record<keyof EstimateResult, PartName> = {
  station: 'station',
  panels: 'roof',
  mostPanels: 'roof',
  kwDc: 'roof',
  planes: 'roof',
  rule: 'roof',
  annualKwh: 'energy',
  monthlyKwh: 'energy',
  monthlyUseKwh: 'energy',
  flows: 'energy',
  losses: 'energy',
  battery: 'energy',
  uncertainty: 'uncertainty',
  price: 'price',
  bills: 'bills',
  money: 'money',
  co2: 'co2',
  choice: 'verdict',
  design: 'design',
  verdict: 'verdict',
  modelVersion: 'model',
}

/** In which parts two results are not the same to the last digit; none where they are equal. */
export function differingParts(one: EstimateResult, other: EstimateResult): PartName[] {
  const keys = Object.keys(partOf) as (keyof EstimateResult)[]
  const different = new Set(
    keys.filter((key) => !isSame(one[key], other[key])).map((key) => partOf[key]),
  )
  return partNames.filter((name) => different.has(name))
}

/** Equal as JSON is, whatever the order of the names. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false
  const names = Object.keys(one)
  return (
    Array.isArray(one) === Array.isArray(other) &&
    names.length === Object.keys(other).length &&
    names.every(
      (name) =>
        Object.hasOwn(other, name) &&
        isSame(one[name as keyof typeof one], other[name as keyof typeof other]),
    )
  )
}
