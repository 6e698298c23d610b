import type { PlanePoint } from './roof-plane.ts'

export type Orientation = 'portrait' | 'landscape'

/** The place of one module: corners counter-clockwise in plane coordinates, metres; `used` says whether it is taken. */
export type Cell = {
  corners: readonly [PlanePoint, PlanePoint, PlanePoint, PlanePoint]
  centre: PlanePoint
  orientation: Orientation
  /** What the module makes here, in the unit of the weights (kWh a year); 1 without weights. */
  weight: number
  used: boolean
}

/** Sum of the weights of the used cells. */
export function usedWeight(cells: readonly Cell[]): number {
  return cells.reduce((sum, { used, weight }) => sum + (used ? weight : 0), 0)
}
