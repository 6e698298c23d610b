export { computeEstimate } from './compute-estimate.ts'
export { defaultAssumptions, defaultInputs, defaultPlane } from './default-inputs.ts'
export type {
  EstimateAssumptions,
  EstimateData,
  EstimateInputs,
  EstimatePlace,
  EstimateStation,
  RoofPlane,
} from './inputs.ts'
export { packPanels, type PanelGrid } from './pack-panels.ts'
export {
  layoutOnPlan,
  type PanelRectangle,
  planeOnPlan,
  type PlanPoint,
  type PlanQuad,
} from './plan-layout.ts'
export { systemLosses } from './plane-output.ts'
export type { EstimateResult } from './result.ts'
