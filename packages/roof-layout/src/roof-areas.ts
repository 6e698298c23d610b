import type { Layout } from './layout.ts'
import { panelCount } from './layout.ts'
import { signedArea } from './polygon.ts'
import type { RoofPlane } from './roof-plane.ts'

export type PlaneAreas = {
  /** On the surface of the plane, square metres. */
  surfaceM2: number
  /** Seen from above, square metres. */
  planM2: number
}

/** Area of a plane with whatever stands on it. */
export function planeAreas({ outline, pitchDeg }: RoofPlane): PlaneAreas {
  const surfaceM2 = Math.abs(signedArea(outline))
  return { surfaceM2, planM2: surfaceM2 * Math.cos((pitchDeg * Math.PI) / 180) }
}

/** Area of the modules in use, on the surface of the plane: square metres. */
export function moduleArea(layout: Layout): number {
  return panelCount(layout) * layout.module.widthM * layout.module.heightM
}

/** Share of the roof's plan area that the modules in use cover, 0 to 1; `layouts[i]` lies on `planes[i]`. */
export function planCover(planes: readonly RoofPlane[], layouts: readonly Layout[]): number {
  let roof = 0
  let modules = 0
  planes.forEach((plane, index) => {
    roof += planeAreas(plane).planM2
    const layout = layouts[index]
    if (layout) modules += moduleArea(layout) * Math.cos((plane.pitchDeg * Math.PI) / 180)
  })
  return roof > 0 ? modules / roof : 0
}
