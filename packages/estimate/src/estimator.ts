import type { Site } from '@girasol/pv-model'
import type { ComputedEstimate, EstimateDetailLevel } from './computed.ts'
import type { EstimateData, EstimateInputs } from './inputs.ts'

/** Computes estimates of one place one after another; what did not change is not computed again. */
export type Estimator = {
  /**
   * Throws an error with a `code` (`BadInput`, `RoofError`, `ShadeError`, `DesignError`,
   * `PvModelError`) where the inputs cannot be computed; the next call is not disturbed by it.
   */
  compute: (
    inputs: EstimateInputs,
    data: EstimateData,
    level: EstimateDetailLevel,
  ) => ComputedEstimate
}

/** An estimator for one prepared site; take a new one for another station. */
export function createEstimator(_site: Site): Estimator {
  throw new Error('the estimator is not finished')
}

/** One estimate in full detail. Pure and deterministic; throws as `Estimator.compute` does. */
export function computeEstimate(
  site: Site,
  inputs: EstimateInputs,
  data: EstimateData,
): ComputedEstimate {
  return createEstimator(site).compute(inputs, data, 'fine')
}
