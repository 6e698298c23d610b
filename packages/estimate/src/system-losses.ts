import { combineLosses, type SystemLoss } from '@girasol/pv-model'
import type { EstimateAssumptions } from './inputs.ts'

/** The nine losses of an estimate before the inverter, in the order in which they are named. */
export function namedLosses(assumptions: EstimateAssumptions): SystemLoss[] {
  return [
    { name: 'soiling', pct: assumptions.soilingPct },
    { name: 'shading', pct: assumptions.shadingPct },
    { name: 'snow', pct: assumptions.snowPct },
    { name: 'mismatch', pct: assumptions.mismatchPct },
    { name: 'wiring', pct: assumptions.wiringPct },
    { name: 'connections', pct: assumptions.connectionsPct },
    { name: 'lightInduced', pct: assumptions.lightInducedPct },
    { name: 'nameplate', pct: assumptions.nameplatePct },
    { name: 'availability', pct: assumptions.availabilityPct },
  ]
}

/** The nine losses of an estimate taken together, percent. */
export function systemLosses(assumptions: EstimateAssumptions): number {
  return combineLosses(namedLosses(assumptions).map(({ pct }) => pct))
}
