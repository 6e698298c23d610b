import {
  deciduousTransmission,
  evenHorizon,
  evergreenTransmission,
  type ShadePlane,
  type ShadeScene,
  type ShadeTree,
} from '@girasol/near-shade'
import { type RoofPlane, toPlan } from '@girasol/roof-layout'
import type { RoofInputs } from './fill-roof.ts'
import type { Tree } from './inputs.ts'
import { planeHeights } from './roof-heights.ts'
import { roofSolids } from './roof-solids.ts'

/** Corners of other planes that stand out less than this in front of a plane cast nothing on it. */
const outstandingM = 0.1

/** By plane, all that may stand between it and the sun: the first plane of each scene is itself. */
export function roofScenes({ roof, surroundings, place }: RoofInputs): ShadeScene[] {
  const heights = planeHeights(roof.planes, roof.eaveHeightM)
  const planes = roof.planes.map((plane, index) => shadePlaneOf(plane, heights[index] ?? 0))
  const { trees, buildings, horizonDeg } = surroundings
  const around = {
    trees: trees.map((tree) => shadeTree(tree, place.latitude)),
    solids: [
      ...buildings.map(({ id, x, y, widthM, depthM, turnDeg, heightM }) => {
        const box = { kind: 'box' as const, id, x, y, widthM, depthM, turnDeg }
        return { ...box, baseM: 0, topM: heightM }
      }),
      ...roof.planes.flatMap((plane, index) => roofSolids(plane, heights[index] ?? 0)),
    ],
    horizon: horizonDeg === null || horizonDeg.length === 0 ? null : evenHorizon(horizonDeg),
  }
  return planes.map((plane) => ({
    ...around,
    planes: [plane, ...planes.filter((other) => other !== plane && standsBefore(other, plane))],
  }))
}

function shadePlaneOf(plane: RoofPlane, heightM: number): ShadePlane {
  const { id, azimuthDeg, pitchDeg, outline } = plane
  return {
    id,
    azimuthDeg,
    pitchDeg,
    origin: { ...toPlan(plane, { u: 0, v: 0 }), z: heightM },
    outline: outline.map(({ u, v }) => ({ alongM: u, upM: v })),
    cells: [],
  }
}

/** Evergreens are taken for conifers. */
function shadeTree(tree: Tree, latitude: number): ShadeTree {
  const { id, x, y, crownBaseM, heightM, crownRadiusM } = tree
  const leafy = tree.kind === 'deciduous'
  return {
    id,
    x,
    y,
    crownBaseM,
    topM: heightM,
    crownRadiusM,
    crown: leafy ? 'round' : 'cone',
    transmission: leafy ? deciduousTransmission(latitude) : evergreenTransmission,
  }
}

/** Whether some corner of a plane lies in front of another, so that it may shade it. */
function standsBefore(other: ShadePlane, plane: ShadePlane): boolean {
  const [azimuth, pitch] = [radians(plane.azimuthDeg), radians(plane.pitchDeg)]
  const [turn, slope] = [radians(other.azimuthDeg), radians(other.pitchDeg)]
  return (other.outline ?? []).some(({ alongM, upM }) => {
    const back = upM * Math.cos(slope)
    const x = other.origin.x - alongM * Math.cos(turn) - back * Math.sin(turn) - plane.origin.x
    const y = other.origin.y + alongM * Math.sin(turn) - back * Math.cos(turn) - plane.origin.y
    const z = other.origin.z + upM * Math.sin(slope) - plane.origin.z
    const level = x * Math.sin(azimuth) + y * Math.cos(azimuth)
    return level * Math.sin(pitch) + z * Math.cos(pitch) > outstandingM
  })
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180
}
