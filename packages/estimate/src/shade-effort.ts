import type { ShadeScene } from '@girasol/near-shade'

/** How closely shade is looked at. */
export type ShadeEffort = {
  /** Of more panels than this on one plane, so many stand for all. */
  panels: number
  /** Most points along a side of the grid on which the light of a plane is looked at. */
  lightPoints: number
}

/** Enough for every home: fewer only where a dozen sides stand among dozens of trees. */
const closest: ShadeEffort = { panels: 120, lightPoints: 14 }
const least: ShadeEffort = { panels: 8, lightPoints: 5 }
/** Points times what may stand before each; a large tree takes a fifth of a millisecond for each panel. */
const mostViews = { panels: 4000, light: 16_000 }
/** Chimneys and other sides fill less of the sky than trees and buildings. */
const shareOfSmall = 0.25

/** How closely the shade of all scenes together may be looked at, so that it takes no more than two seconds. */
export function shadeEffort(scenes: readonly ShadeScene[]): ShadeEffort {
  const before = scenes.reduce((sum, scene) => sum + castersOf(scene), 0)
  if (before === 0) return closest
  const panels = Math.floor(mostViews.panels / before)
  const lightPoints = Math.floor(Math.sqrt(mostViews.light / before))
  return {
    panels: Math.min(closest.panels, Math.max(least.panels, panels)),
    lightPoints: Math.min(closest.lightPoints, Math.max(least.lightPoints, lightPoints)),
  }
}

function castersOf({ trees, solids, planes }: ShadeScene): number {
  const large = trees.length + solids.filter(({ kind }) => kind === 'box').length
  const small = solids.length + trees.length - large + planes.length - 1
  return large + shareOfSmall * small
}
