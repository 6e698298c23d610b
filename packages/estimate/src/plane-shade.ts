import {
  type PlaneShade,
  type ShadeDetail,
  shadePlanes,
  type ShadeScene,
} from '@girasol/near-shade'
import type { PlanePoint } from '@girasol/roof-layout'
import type { EstimateMemory } from './filled-roof.ts'
import { type Kept, remember } from './remember.ts'

/**
 * Shade of a year on the first plane of a scene, seen from some of its points.
 * Throws `ShadeError`.
 */
export function shadeAt(
  memory: EstimateMemory,
  part: string,
  scene: ShadeScene,
  points: readonly PlanePoint[],
  detail: ShadeDetail,
): Kept<PlaneShade> {
  const [plane, ...others] = scene.planes
  if (plane === undefined) throw new Error('a scene shows the plane it is made for')
  const cells = points.map(({ u, v }) => ({ alongM: u, upM: v, widthM: 0, heightM: 0 }))
  const whole = { ...scene, planes: [{ ...plane, cells }, ...others] }
  return remember(memory, `${part}.${plane.id}`, [whole, detail], () => {
    const [shade] = shadePlanes(whole, memory.site, detail)
    if (shade === undefined) throw new Error('a plane with points has a shade')
    return shade
  })
}
