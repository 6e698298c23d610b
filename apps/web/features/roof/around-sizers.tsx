'use client'

import type { Building, Tree } from '@girasol/estimate'
import { useTranslations } from 'next-intl'
import { fromFeet, shownFeet, toFeet } from './feet.ts'
import { PlanHandle } from './plan-handle.tsx'
import { aroundLimits, grown, resized, sizeFrom } from './surroundings.ts'

export type SizerProps<T> = {
  scale: number
  name: string
  onSize: (next: T) => void
  onEnd: () => void
}

/** Pixels between what has a size and its handle. */
const asidePixels = 16

/** The handle at the edge of a crown, to its south-east, away from a house in the north. */
export function TreeSizer({ tree, scale, name, onSize, onEnd }: SizerProps<Tree> & { tree: Tree }) {
  const text = useTranslations('roof')
  const aside = asidePixels / scale
  const way = (tree.crownRadiusM + aside) * Math.SQRT1_2
  const size = (crownRadiusM: number) => onSize(grown(tree, { crownRadiusM }))
  const [low, high] = aroundLimits.crownRadiusM
  return (
    <PlanHandle
      at={{ x: tree.x + way, y: tree.y - way }}
      scale={scale}
      look="size"
      label={text('sizeOf', { name })}
      value={toFeet(2 * tree.crownRadiusM)}
      valueText={text('feet', { value: shownFeet(2 * tree.crownRadiusM) })}
      range={[toFeet(2 * low), toFeet(2 * high)]}
      onDrag={(to) => size(Math.hypot(to.x - tree.x, to.y - tree.y) - aside)}
      onStep={(by) => size(tree.crownRadiusM + fromFeet(by / 2))}
      onEnd={onEnd}
    />
  )
}

/** The handle at a corner of a building: it grows to both sides. */
export function BuildingSizer({
  building,
  scale,
  name,
  onSize,
  onEnd,
}: SizerProps<Building> & { building: Building }) {
  const text = useTranslations('roof')
  const aside = asidePixels / scale
  const [low, high] = aroundLimits.buildingM
  const { widthM, depthM } = building
  return (
    <PlanHandle
      at={sizeFrom(building, aside).corner}
      scale={scale}
      look="size"
      label={text('sizeOf', { name })}
      value={toFeet(widthM)}
      valueText={text('feet', { value: shownFeet(widthM) })}
      range={[toFeet(low), toFeet(high)]}
      onDrag={(to) => onSize(resized(building, sizeFrom(building, aside).sizeTo(to)))}
      onStep={(by) =>
        onSize(resized(building, { widthM: widthM + fromFeet(by), depthM: depthM + fromFeet(by) }))
      }
      onEnd={onEnd}
    />
  )
}
