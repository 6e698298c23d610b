import type { ShadeCell, ShadePlane, ShadeScene, ShadeTree } from '../src/index.ts'

/** Cells of 1 by 1 m in rows and columns, from a corner. */
export function cellGrid(columns: number, rows: number, alongM = 0, upM = 0): ShadeCell[] {
  return Array.from({ length: columns * rows }, (_, index) => ({
    alongM: alongM + (index % columns),
    upM: upM + Math.floor(index / columns),
    widthM: 1,
    heightM: 1,
  }))
}

/** A level plane whose sample points lie at height 0, "along" to the east and "up" to the north. */
export function levelPlane(cells: ShadeCell[]): ShadePlane {
  const origin = { x: 0, y: 0, z: -0.1 }
  return { id: 'level', azimuthDeg: 180, pitchDeg: 0, origin, cells }
}

/** A scene of one plane and nothing else, unless given. */
export function sceneOf(plane: ShadePlane, more: Partial<ShadeScene> = {}): ShadeScene {
  return { planes: [plane], trees: [], solids: [], horizon: null, ...more }
}

/** An opaque round tree on the ground, 10 m high. */
export function roundTree(x: number, y: number, more: Partial<ShadeTree> = {}): ShadeTree {
  const crown = { crownBaseM: 2, topM: 10, crownRadiusM: 4, crown: 'round' as const }
  return { id: 'tree', x, y, ...crown, transmission: 0, ...more }
}
