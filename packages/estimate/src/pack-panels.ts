import type { PanelModule } from '@girasol/pv-model'
import type { RoofPlane } from './inputs.ts'

/** Gap between neighbouring panels for clamps, metres. */
export const panelGapM = 0.02

/** Tolerance for sums of metres that are equal on paper. */
const hair = 1e-9

/** How panels lie on a plane: a grid of `columns` along the eave and `rows` up the slope. */
export type PanelGrid = {
  orientation: 'portrait' | 'landscape'
  columns: number
  rows: number
  panels: number
  /** Size of one panel along the eave and up the slope, metres. */
  acrossM: number
  upM: number
}

/** The fuller of a portrait and a landscape grid inside the setbacks; portrait when they tie. */
export function packPanels(
  plane: Pick<RoofPlane, 'widthM' | 'slopeLengthM'>,
  module: Pick<PanelModule, 'widthM' | 'heightM'>,
  setbackM: number,
): PanelGrid {
  const portrait = grid(plane, setbackM, 'portrait', module.widthM, module.heightM)
  const landscape = grid(plane, setbackM, 'landscape', module.heightM, module.widthM)
  return landscape.panels > portrait.panels ? landscape : portrait
}

function grid(
  plane: Pick<RoofPlane, 'widthM' | 'slopeLengthM'>,
  setbackM: number,
  orientation: PanelGrid['orientation'],
  acrossM: number,
  upM: number,
): PanelGrid {
  const columns = countAlong(plane.widthM - 2 * setbackM, acrossM)
  const rows = countAlong(plane.slopeLengthM - 2 * setbackM, upM)
  return { orientation, columns, rows, panels: columns * rows, acrossM, upM }
}

function countAlong(lengthM: number, panelM: number): number {
  return Math.max(0, Math.floor((lengthM + panelGapM + hair) / (panelM + panelGapM)))
}
