import type { PlaneShade, ShadeScene } from '@girasol/near-shade'
import type { Cell } from '@girasol/roof-layout'
import type { EstimateDetailLevel } from './computed.ts'
import type { EstimateMemory } from './filled-roof.ts'
import type { LightShare } from './light-share.ts'
import { shadeAt } from './plane-shade.ts'
import { type Kept, remember } from './remember.ts'

/** What surrounds a plane, and how its light is spread. */
export type PlaneLight = {
  scene: ShadeScene
  light: LightShare
  /** Of more panels than this, so many stand for all. */
  mostPanels: number
}

/**
 * Shade on panels of a plane. `fine`: each is looked at from its middle. `coarse`: the shade of the
 * whole plane, as much more or less as the panels get less or more light than it.
 */
export function panelShade(
  memory: EstimateMemory,
  { scene, light, mostPanels }: PlaneLight,
  panels: readonly Cell[],
  level: EstimateDetailLevel,
): Kept<PlaneShade> {
  if (level === 'coarse') return shadeByShare(memory, light, panels)
  const points = evenly(panels, mostPanels).map(({ centre }) => centre)
  return shadeAt(memory, 'panelShade', scene, points, level)
}

function shadeByShare(
  memory: EstimateMemory,
  { shade, at }: LightShare,
  panels: readonly Cell[],
): Kept<PlaneShade> {
  const { beamLoss, diffuseLossPct, annualBeamLossPct, cellShare } = shade.value
  const lost = 1 - mean([...cellShare])
  const times = lost > 0 ? (1 - mean(panels.map(({ centre }) => at(centre)))) / lost : 1
  const scaled = (pct: number) => Math.min(100, Math.max(0, pct * times))
  return remember(memory, `shadeByShare.${shade.value.id}`, [shade.mark, times], () => ({
    ...shade.value,
    beamLoss: { ...beamLoss, lossPct: beamLoss.lossPct.map((row) => row.map(scaled)) },
    diffuseLossPct: scaled(diffuseLossPct),
    annualBeamLossPct: scaled(annualBeamLossPct),
  }))
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** At most so many of a list, spread over it. */
function evenly<T>(list: readonly T[], most: number): readonly T[] {
  if (list.length <= most) return list
  const step = list.length / most
  return list.filter((_, index) => Math.floor((index + 1) / step) > Math.floor(index / step))
}
