import type { HorizonPoint } from './horizon.ts'
import type { Transmission } from './transmission.ts'

/** A point on the plan, metres: x to the east, y to the north. */
export type PlanPoint = { x: number; y: number }

/** A point above the plan, metres; z upwards. */
export type SpacePoint = PlanPoint & { z: number }

/** A point on a roof plane, metres: along its eave to the right, and up its slope. */
export type PlanePoint = { alongM: number; upM: number }

/** A rectangle on a roof plane, from its lower left corner: a panel, or a cell of a grid. */
export type ShadeCell = PlanePoint & { widthM: number; heightM: number }

/**
 * A roof plane in space. Azimuth is the direction it faces, degrees clockwise from north. Seen
 * from the ground in front of it, "along" runs to the right and "up" away.
 */
export type ShadePlane = {
  id: string
  azimuthDeg: number
  pitchDeg: number
  /** Where along = up = 0. */
  origin: SpacePoint
  /** Its edge; given, the plane casts shade on the others. */
  outline?: readonly PlanePoint[]
  /** Where shade is looked at; a plane without any only casts. */
  cells: readonly ShadeCell[]
}

/** A tree: a crown on an opaque trunk. Heights are above the plan's zero. */
export type ShadeTree = PlanPoint & {
  id: string
  /** Foot of the trunk, metres; 0 when left out. */
  groundM?: number
  crownBaseM: number
  topM: number
  crownRadiusM: number
  /**
   * `round`: a sphere when as deep as wide; deeper crowns keep the half sphere below and stretch
   * above it, so that a taller crown always holds the lower one. `cone`: a conifer.
   */
  crown: 'round' | 'cone'
  transmission: Transmission
  /** 0.2 m when left out. */
  trunkRadiusM?: number
}

type Standing = { id: string; baseM: number; transmission?: Transmission }
type Turned = PlanPoint & {
  widthM: number
  depthM: number
  /** The direction its depth points to, degrees clockwise from north. */
  turnDeg: number
}

/** Chimneys, dormers, walls, neighbouring houses; opaque unless told. */
export type ShadeSolid =
  | (Standing & Turned & { kind: 'box'; topM: number })
  | (Standing & { kind: 'prism'; footprint: readonly PlanPoint[]; topM: number })
  | (Standing & PlanPoint & { kind: 'cylinder'; radiusM: number; topM: number })
  /** A house with a ridge along its width. */
  | (Standing & Turned & { kind: 'gable'; eaveM: number; ridgeM: number })

/** Everything that can stand between a roof and the sun. */
export type ShadeScene = {
  planes: readonly ShadePlane[]
  trees: readonly ShadeTree[]
  solids: readonly ShadeSolid[]
  horizon: readonly HorizonPoint[] | null
}
