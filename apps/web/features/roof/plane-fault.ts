import {
  checkModule,
  checkPlane,
  type ModuleSize,
  type PlanePoint,
  RoofError,
  type RoofPlane,
} from '@girasol/roof-layout'
import { limits } from './reshape.ts'

/** Farthest coordinate on a plane, metres. */
const farthestM = 200

/** What is wrong with a plane as it is drawn, and where; `null`: it can be built on. */
export function faultOf(plane: RoofPlane, module: ModuleSize): RoofError | null {
  try {
    checkPlane(plane)
    checkModule(module, plane)
    return outOfReach(plane)
  } catch (error) {
    if (!(error instanceof RoofError)) throw error
    return error
  }
}

/** The contract holds planes to tighter bounds than geometry asks for. */
function outOfReach({ id: planeId, outline, obstructions }: RoofPlane): RoofError | null {
  if (outline.length > limits.points)
    return new RoofError('tooManyPoints', { planeId, field: 'outline' })
  const index = outline.findIndex(isFar)
  if (index >= 0) return new RoofError('coordinateTooLarge', { planeId, field: 'outline', index })
  const far = obstructions.findIndex(({ shape }) =>
    ('points' in shape ? shape.points : [shape.centre]).some(isFar),
  )
  return far < 0
    ? null
    : new RoofError('coordinateTooLarge', { planeId, field: 'obstructions', index: far })
}

const isFar = ({ u, v }: PlanePoint) => Math.max(Math.abs(u), Math.abs(v)) > farthestM
