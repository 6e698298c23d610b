import { derived, type Explained, given } from '@girasol/economics'
import type { LossLedger } from '@girasol/pv-model'
import { sumOf } from './hours.ts'

/** What the roof makes in its first year, kWh: its planes, each from the light on it to the socket. */
export function energyTree(planeIds: readonly string[], ledgers: readonly LossLedger[]): Explained {
  const planes = ledgers.map((ledger, index) => planeTree(planeIds[index] ?? '', ledger))
  const roof = derived('annualEnergy', 'kWh', 'sum', planes)
  return roof.value >= 0 ? roof : given('annualEnergy', 0, 'kWh')
}

/** Nominal energy of a plane less every loss on the way, kWh a year. */
export function planeTree(planeId: string, { nominalKwh, lines }: LossLedger): Explained {
  const nominal = given(`nominalEnergy.${planeId}`, sumOf(nominalKwh), 'kWh')
  const lost = lines.map(({ name, kwh }) => given(`loss.${name}.${planeId}`, sumOf(kwh), 'kWh'))
  return derived(`planeEnergy.${planeId}`, 'kWh', 'difference', [nominal, ...lost])
}
