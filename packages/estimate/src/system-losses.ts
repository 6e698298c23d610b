import { combineLosses, type SystemLoss } from '@girasol/pv-model'
import type { EstimateAssumptions, EstimateInputs, Surroundings } from './inputs.ts'

/** Whether something stands around the roof or on the skyline: the general allowance then falls away. */
export function isDrawn({ trees, buildings, horizonDeg }: Surroundings): boolean {
  return trees.length > 0 || buildings.length > 0 || horizonDeg !== null
}

/** The losses of a roof before the inverter, in the order in which they are named. */
export function namedLosses({
  assumptions,
  surroundings,
}: Pick<EstimateInputs, 'assumptions' | 'surroundings'>): SystemLoss[] {
  const shading = isDrawn(surroundings) ? 0 : assumptions.shadingPct
  return listed({ ...assumptions, shadingPct: shading })
}

function listed(assumptions: EstimateAssumptions): SystemLoss[] {
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
  return combineLosses(listed(assumptions).map(({ pct }) => pct))
}
