import type { PanelModule } from '@girasol/pv-model'
import type { RoofPlane } from './inputs.ts'
import { packPanels, panelGapM, type PanelGrid } from './pack-panels.ts'

/** A point on the plan in metres: x to the east, y to the north. */
export type PlanPoint = { x: number; y: number }

/** Four corners seen from above: eave left, eave right, ridge right, ridge left. */
export type PlanQuad = readonly [PlanPoint, PlanPoint, PlanPoint, PlanPoint]

/** A panel on its plane: metres from the plane's lower left corner, and its corners on the plan. */
export type PanelRectangle = {
  alongM: number
  upM: number
  widthM: number
  heightM: number
  corners: PlanQuad
}

/** The outline of a plane on the plan; its slope is foreshortened by the pitch. */
export function planeOnPlan(plane: RoofPlane): PlanQuad {
  return quad(plane, 0, 0, plane.widthM, plane.slopeLengthM)
}

/**
 * Panels of a plane, ready to draw: the grid of `packPanels`, centred, filled from the eave, row by
 * row. `count` draws fewer than fit (the panel limit).
 */
export function layoutOnPlan(
  plane: RoofPlane,
  module: Pick<PanelModule, 'widthM' | 'heightM'>,
  setbackM: number,
  count = Infinity,
): PanelRectangle[] {
  const grid = packPanels(plane, module, setbackM)
  const shown = Math.max(0, Math.min(grid.panels, count))
  const left = (plane.widthM - span(grid.columns, grid.acrossM)) / 2
  const low = (plane.slopeLengthM - span(grid.rows, grid.upM)) / 2
  return Array.from({ length: shown }, (_, index) => rectangle(plane, grid, left, low, index))
}

function span(count: number, sizeM: number): number {
  return count * sizeM + Math.max(0, count - 1) * panelGapM
}

function rectangle(
  plane: RoofPlane,
  grid: PanelGrid,
  left: number,
  low: number,
  index: number,
): PanelRectangle {
  const alongM = left + (index % grid.columns) * (grid.acrossM + panelGapM)
  const upM = low + Math.floor(index / grid.columns) * (grid.upM + panelGapM)
  return {
    alongM,
    upM,
    widthM: grid.acrossM,
    heightM: grid.upM,
    corners: quad(plane, alongM, upM, grid.acrossM, grid.upM),
  }
}

function quad(
  plane: RoofPlane,
  along: number,
  up: number,
  width: number,
  height: number,
): PlanQuad {
  return [
    onPlan(plane, along, up),
    onPlan(plane, along + width, up),
    onPlan(plane, along + width, up + height),
    onPlan(plane, along, up + height),
  ]
}

/** Seen from the ground in front of the plane, "along" runs to the right and "up" away. */
function onPlan(plane: RoofPlane, along: number, up: number): PlanPoint {
  const azimuth = (plane.azimuthDeg * Math.PI) / 180
  const right = along - plane.widthM / 2
  const away = (up - plane.slopeLengthM / 2) * Math.cos((plane.pitchDeg * Math.PI) / 180)
  return {
    x: plane.x - right * Math.cos(azimuth) - away * Math.sin(azimuth),
    y: plane.y + right * Math.sin(azimuth) - away * Math.cos(azimuth),
  }
}
