export { castShade, type SunPosition } from './cast-shade.ts'
export { evenHorizon, type HorizonPoint, horizonAt, readHorizon } from './horizon.ts'
export { rectanglePlane } from './plane-frame.ts'
export type {
  PlanePoint,
  PlanPoint,
  ShadeCell,
  ShadePlane,
  ShadeScene,
  ShadeSolid,
  ShadeTree,
  SpacePoint,
} from './scene.ts'
export { ShadeError, type ShadeErrorCode } from './shade-error.ts'
export {
  type BeamLossTable,
  type PlaneShade,
  type ShadeDetail,
  shadePlanes,
} from './shade-planes.ts'
export type { SunYear } from './sun-year.ts'
export { deciduousTransmission, evergreenTransmission, type Transmission } from './transmission.ts'
