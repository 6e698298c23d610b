export type {
  ArrayPlane,
  ModuleType,
  Mounting,
  OutsideShade,
  PlaneYield,
  SunTable,
  SystemLoss,
} from './array-plane.ts'
export { agreementTable, type CaseError, caseError } from './cases/agreement.ts'
export { type ComputedCases, computeCases, type WeatherByName } from './cases/case-file.ts'
export { computeCase } from './cases/case-result.ts'
export { type CaseRow, readCases } from './cases/case-table.ts'
export { horizonTable } from './outside-shade.ts'
export { type LossLedger, type LossLine, lossNames } from './loss-ledger.ts'
export { type ErrorPlace, PvModelError } from './model-error.ts'
export type { PanelModule } from './panel-module.ts'
export { readWeather, readWeatherParts } from './read-weather.ts'
export { simulatePlane } from './simulate-plane.ts'
export { prepareSite, type Site } from './site.ts'
export { distanceKm, fairStationKm } from './station-distance.ts'
export { combineLosses } from './system-losses.ts'
export {
  uncertainty,
  type Uncertainty,
  type UncertaintyInput,
  type WeighedPart,
} from './uncertainty.ts'
export { publishedParts, type UncertaintyPart, yieldOfYears } from './uncertainty-parts.ts'
export { daysInMonth, type Weather, type WeatherStation } from './weather.ts'
export { decodeWeather, encodeWeather } from './weather-codec.ts'
export { WeatherError, type WeatherFault, type WeatherPlace } from './weather-error.ts'

/** Changes whenever the same inputs would give other figures. */
export const modelVersion = 'pvwatts-v8-girasol-3'
