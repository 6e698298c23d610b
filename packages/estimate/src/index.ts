export type { ComputedEstimate, EstimateDetail } from './computed.ts'
export { computeEstimate } from './compute-estimate.ts'
export {
  defaultAssumptions,
  defaultInputs,
  defaultPlane,
  defaultTariff,
  defaultUse,
  openSurroundings,
} from './default-inputs.ts'
export type {
  Building,
  EnergyPrice,
  EstimateAssumptions,
  EstimateBattery,
  EstimateData,
  EstimateFinance,
  EstimateInputs,
  EstimateLoan,
  EstimatePanels,
  EstimatePlace,
  EstimateRoof,
  EstimateStation,
  EstimateTariff,
  HomeUse,
  PanelWish,
  Surroundings,
  Tree,
} from './inputs.ts'
export { systemLosses } from './plane-output.ts'
export type { DesignFigures, EstimateResult, PlaneFigures } from './result.ts'
