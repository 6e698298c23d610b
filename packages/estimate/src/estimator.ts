import type { Site } from '@girasol/pv-model'
import type { ComputedEstimate, EstimateDetailLevel } from './computed.ts'
import { estimateHome } from './estimate-home.ts'
import type { EstimateData, EstimateInputs } from './inputs.ts'
import { shownDetail } from './show-detail.ts'
import { shownResult } from './show-result.ts'

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
export function createEstimator(site: Site): Estimator {
  const memory = { site, kept: new Map<string, unknown>() }
  return {
    compute: (inputs, data, level) => {
      const home = estimateHome(memory, inputs, data, level)
      return { result: shownResult(home), detail: shownDetail(home) }
    },
  }
}

/** One estimate in full detail. Pure and deterministic; throws as `Estimator.compute` does. */
export function computeEstimate(
  site: Site,
  inputs: EstimateInputs,
  data: EstimateData,
): ComputedEstimate {
  return createEstimator(site).compute(inputs, data, 'fine')
}
