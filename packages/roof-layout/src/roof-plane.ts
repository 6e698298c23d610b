/**
 * A point on a plane, true metres on its surface: `u` along the eave, to the right for someone who stands
 * in front of the plane, `v` up the slope.
 */
export type PlanePoint = { u: number; v: number }

/** A point on the plan, metres: `x` to the east, `y` to the north. */
export type PlanPoint = { x: number; y: number }

export type EdgeKind = 'eave' | 'ridge' | 'hip' | 'valley' | 'rake'

type ObstructionKind = 'vent' | 'chimney' | 'skylight' | 'dormer'

/** Something that stands on a plane: a circle or a polygon, and the clear strip wanted around it, metres. */
export type Obstruction = {
  id: string
  kind: ObstructionKind
  clearanceM: number
  shape: { centre: PlanePoint; radiusM: number } | { points: readonly PlanePoint[] }
}

/**
 * One flat side of a roof. `edges[i]` is the kind of the edge from `outline[i]` to the next point. The anchor
 * says where on the plan (`x`, `y`) the plane point (`u`, `v`) lies. Pitch in degrees from level; azimuth is
 * the direction the plane faces, degrees clockwise from north.
 */
export type RoofPlane = {
  id: string
  pitchDeg: number
  azimuthDeg: number
  anchor: PlanPoint & PlanePoint
  outline: readonly PlanePoint[]
  edges: readonly EdgeKind[]
  obstructions: readonly Obstruction[]
}

/** A module's frame, metres; upright (portrait) `widthM` runs along the eave and `heightM` up the slope. */
export type ModuleSize = { widthM: number; heightM: number }
