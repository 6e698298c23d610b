import { ballAround, type Caster } from './caster.ts'
import { checkScene } from './check-scene.ts'
import { type Horizon, readHorizon } from './horizon.ts'
import { onPlane, type PlaneFrame, planeFrame } from './plane-frame.ts'
import { roundSolid } from './round-solid.ts'
import type { ShadePlane, ShadeScene, ShadeSolid, ShadeTree } from './scene.ts'
import { gable, insideFootprint, prism, turnedCorners } from './straight-solid.ts'
import { monthlyTransmission } from './transmission.ts'

const never = new Float64Array(12)

/** Panels lie this far above their roof, metres. */
export const panelLiftM = 0.1

/** A checked scene, ready to be asked. */
export type CompiledScene = {
  planes: readonly ShadePlane[]
  frames: PlaneFrame[]
  casters: Caster[]
  horizon: Horizon | null
}

/** Checks a scene and turns everything in it into casters. */
export function compileScene(scene: ShadeScene): CompiledScene {
  checkScene(scene)
  const frames = scene.planes.map(planeFrame)
  return {
    planes: scene.planes,
    frames,
    casters: [
      ...scene.trees.flatMap(treeCasters),
      ...scene.solids.map(solidCaster),
      ...scene.planes.flatMap((plane, index) => planeCaster(plane, frames[index], index)),
    ],
    horizon: scene.horizon === null ? null : readHorizon(scene.horizon),
  }
}

function treeCasters(tree: ShadeTree, index: number): Caster[] {
  const { x, y, crownBaseM, topM, crownRadiusM } = tree
  const through = monthlyTransmission(tree.transmission, 'trees.transmission', index)
  const parts =
    tree.crown === 'cone'
      ? [cone(crownBaseM, topM, crownRadiusM)]
      : roundCrown(crownBaseM, topM, crownRadiusM)
  const crown = { ...roundSolid({ x, y }, crownRadiusM, parts), through, plane: -1, corners: [] }
  const [groundM, radiusM] = [tree.groundM ?? 0, tree.trunkRadiusM ?? 0.2]
  if (crownBaseM <= groundM || radiusM === 0) return [crown]
  const trunk = roundSolid({ x, y }, radiusM, [cylinder(groundM, crownBaseM, radiusM)])
  return [crown, { ...trunk, through: never, plane: -1, corners: [] }]
}

function cylinder(baseM: number, topM: number, radiusM: number) {
  return { baseM, topM, fromZ: 0, square: radiusM * radiusM, slope: 0 }
}

function cone(baseM: number, topM: number, radiusM: number) {
  return { baseM, topM, fromZ: topM, square: 0, slope: (radiusM / (topM - baseM)) ** 2 }
}

function roundCrown(baseM: number, topM: number, radiusM: number) {
  const below = Math.min((topM - baseM) / 2, radiusM)
  const widest = baseM + below
  const square = radiusM * radiusM
  const half = (from: number, to: number) => ({
    baseM: from,
    topM: to,
    fromZ: widest,
    square,
    slope: -square / (to - from) ** 2,
  })
  return [half(baseM, widest), half(widest, topM)]
}

function solidCaster(solid: ShadeSolid, index: number): Caster {
  const through = monthlyTransmission(solid.transmission, 'solids.transmission', index)
  return { ...bodyOf(solid), through, plane: -1, corners: [] }
}

function bodyOf(solid: ShadeSolid): Pick<Caster, 'middle' | 'reachM' | 'hit'> {
  switch (solid.kind) {
    case 'box':
      return prism(turnedCorners(solid), solid.baseM, solid.topM)
    case 'prism':
      return prism(solid.footprint, solid.baseM, solid.topM)
    case 'cylinder':
      return roundSolid(solid, solid.radiusM, [cylinder(solid.baseM, solid.topM, solid.radiusM)])
    case 'gable':
      return gable(solid, solid.baseM, solid.eaveM, solid.ridgeM)
  }
}

function planeCaster(plane: ShadePlane, frame: PlaneFrame | undefined, index: number): Caster[] {
  if (plane.outline === undefined || frame === undefined) return []
  const { origin, normal, along, up } = frame
  const edge = plane.outline.map(({ alongM, upM }) => ({ x: alongM, y: upM }))
  const hit: Caster['hit'] = (at, rays, ray) => {
    const dx = rays.east[ray] ?? 0
    const dy = rays.north[ray] ?? 0
    const dz = rays.up[ray] ?? 0
    const speed = normal.x * dx + normal.y * dy + normal.z * dz
    if (speed === 0) return false
    const ox = origin.x - at.x
    const oy = origin.y - at.y
    const oz = origin.z - at.z
    const t = (normal.x * ox + normal.y * oy + normal.z * oz) / speed
    if (t < 0) return false
    const x = dx * t - ox
    const y = dy * t - oy
    const z = dz * t - oz
    return insideFootprint(
      edge,
      along.x * x + along.y * y + along.z * z,
      up.x * x + up.y * y + up.z * z,
    )
  }
  const corners = plane.outline.map((point) => onPlane(frame, point))
  return [{ ...ballAround(corners), through: never, plane: index, corners, hit }]
}
