export type { ComputedEstimate, EstimateDetail, EstimateDetailLevel } from './computed.ts'
export { computeEstimate, createEstimator, type Estimator } from './estimator.ts'
export {
  defaultAssumptions,
  defaultInputs,
  defaultPlane,
  defaultTariff,
  defaultUse,
  openSurroundings,
} from './default-inputs.ts'
export { homeLoad } from './home-load.ts'
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
export { openFigure, type ShownFigure } from './open-figure.ts'
export type { DesignFigures, EstimateResult, PlaneFigures } from './result.ts'
export { eightElevations, skylineWith } from './skyline.ts'
export { systemLosses } from './system-losses.ts'
export { usualBills } from './usual-bills.ts'
