import { derived, type Explained, given } from '@girasol/economics'
import type { LossLedger } from '@girasol/pv-model'
import { sumOf } from './hours.ts'
import type { EstimateStation } from './inputs.ts'
import type { PlaneFigures } from './result.ts'

const model = 'NREL PVWatts v8'

type LitPlane = Pick<PlaneFigures, 'id' | 'kwDc'>
type Sky = Pick<EstimateStation, 'name' | 'source' | 'years'>

/** What the roof makes in its first year, kWh: its planes, each from the light on it to the socket. */
export function energyTree(
  planes: readonly LitPlane[],
  ledgers: readonly LossLedger[],
  station: Sky,
): Explained {
  const trees = planes.flatMap((plane, index) => {
    const ledger = ledgers[index]
    return ledger === undefined ? [] : [planeTree(plane, ledger, station)]
  })
  const roof = derived('annualEnergy', 'kWh', 'sum', trees)
  return roof.value >= 0 ? roof : given('annualEnergy', 0, 'kWh')
}

/** The year's light on a plane times its power, less every loss on the way, kWh a year. */
export function planeTree(
  { id, kwDc }: LitPlane,
  { nominalKwh, lines }: LossLedger,
  { name, source, years }: Sky,
): Explained {
  const light = kwDc > 0 ? sumOf(nominalKwh) / kwDc : 0
  const nominal = derived(`nominalEnergy.${id}`, 'kWh', 'product', [
    given(`planeLight.${id}`, light, 'ratio', `${name}, ${years}: ${source}`),
    given(`planeSize.${id}`, kwDc, 'kW'),
  ])
  const lost = lines.map((line) => given(`loss.${line.name}.${id}`, sumOf(line.kwh), 'kWh', model))
  return derived(`planeEnergy.${id}`, 'kWh', 'difference', [nominal, ...lost])
}
