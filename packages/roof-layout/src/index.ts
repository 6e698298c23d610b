export { checkModule, checkPlane } from './check-plane.ts'
export {
  moveVertex,
  putObstruction,
  removeObstruction,
  removeVertex,
  retypeEdge,
  splitEdge,
  toggleCell,
} from './edit-roof.ts'
export { type Cell, type Orientation, usedWeight } from './cell.ts'
export { layout, type Layout, type LayoutOptions, panelCount, usualGapM } from './layout.ts'
export { layoutRoof, type RoofOptions } from './layout-roof.ts'
export { roofPlaneFromPlan, roofPlaneFromRectangle, toPlan, toPlane } from './plan-coordinates.ts'
export { moduleArea, planCover, type PlaneAreas, planeAreas } from './roof-areas.ts'
export { RoofError, type RoofErrorCode } from './roof-error.ts'
export type {
  EdgeKind,
  ModuleSize,
  Obstruction,
  PlanePoint,
  PlanPoint,
  RoofPlane,
} from './roof-plane.ts'
export {
  setbackRule,
  setbackRules,
  type SetbackRule,
  type Setbacks,
  setbacksOf,
  uniformSetbacks,
} from './setback-rules.ts'
export { toleranceM, type Violation, violations } from './violations.ts'
