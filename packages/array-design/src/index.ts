export type {
  ArrayDesign,
  DesignLosses,
  DesignReason,
  DesignWarning,
  InputDesign,
  PlaneShare,
} from './array-design.ts'
export { type DesignAnswer, designArray } from './design-array.ts'
export { DesignError, type DesignErrorCode } from './design-error.ts'
export { defaultWeights, type DesignInput, type DesignWeights } from './design-input.ts'
export { coldFactor, moduleVoltages, type ModuleVoltages, openVoltage } from './module-voltage.ts'
export type { InverterRating, ModuleRating, PlanePanels } from './ratings.ts'
export { siteExtremes, type SiteExtremes } from './site-extremes.ts'
export { dwellingDcV, type Refusal } from './string-options.ts'
