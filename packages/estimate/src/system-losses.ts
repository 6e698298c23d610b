import { combineLosses, type SystemLoss } from '@girasol/pv-model'
import { isShaded } from './drawn-shade.ts'
import type { EstimateAssumptions, EstimateInputs } from './inputs.ts'

/**
 * The losses of a roof before the inverter, in the order in which they are named. The general
 * allowance for shading counts only while nothing is drawn that shades.
 */
export function namedLosses(
  inputs: Pick<EstimateInputs, 'assumptions' | 'surroundings' | 'roof'>,
): SystemLoss[] {
  const { assumptions } = inputs
  return listed(isShaded(inputs) ? { ...assumptions, shadingPct: 0 } : assumptions)
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
