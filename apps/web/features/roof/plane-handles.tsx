'use client'

import { type RoofPlane, toPlan } from '@girasol/roof-layout'
import { useTranslations } from 'next-intl'
import { CornerHandle } from './corner-handle.tsx'
import { EdgeHandle } from './edge-handle.tsx'
import { useEditing } from './editing.ts'
import { PlanHandle } from './plan-handle.tsx'
import { compassOf, extent, facingTo, limits, middleOf, turned } from './reshape.ts'
import styles from './plan-parts.module.css'

type Props = {
  plane: RoofPlane
  number: number
  scale: number
  tight: boolean
  onGone: () => void
}

/** Corners, edges and direction of the side that is being edited. */
export function PlaneHandles({ plane, number, scale, tight, onGone }: Props) {
  const kept = { plane, number, scale }
  return (
    <g>
      <TurnHandle {...kept} />
      {plane.outline.map((_, index) => (
        <EdgeHandle key={index} {...kept} index={index} tight={tight} />
      ))}
      {plane.outline.map((_, index) => (
        <CornerHandle key={index} {...kept} index={index} onGone={onGone} />
      ))}
    </g>
  )
}

/** Where the turning handle stands: in front of the lowest edge. */
export function turnPoint(plane: RoofPlane, scale: number) {
  const { lowV } = extent(plane.outline)
  const { u } = middleOf(plane.outline)
  const foot = toPlan(plane, { u, v: lowV })
  const azimuth = (plane.azimuthDeg * Math.PI) / 180
  const reach = 46 / scale
  const out = { x: Math.sin(azimuth), y: Math.cos(azimuth) }
  return { foot, out, at: { x: foot.x + out.x * reach, y: foot.y + out.y * reach } }
}

function TurnHandle({ plane, number, scale }: Omit<Props, 'onGone' | 'tight'>) {
  const { changePlane, settle } = useEditing()
  const text = useTranslations('roof')
  const { foot, at } = turnPoint(plane, scale)
  const turn = (next: number) => changePlane(turned(plane, next), `turn ${plane.id}`)
  return (
    <>
      <line x1={foot.x} y1={-foot.y} x2={at.x} y2={-at.y} className={styles.stick} />
      <PlanHandle
        at={at}
        scale={scale}
        look="turn"
        label={text('turnHandle', { number })}
        value={plane.azimuthDeg}
        valueText={text('facingValue', {
          name: text(`facing.${compassOf(plane.azimuthDeg)}`),
          value: plane.azimuthDeg,
        })}
        range={limits.azimuthDeg}
        onDrag={(to) => turn(steadied(facingTo(plane, to)))}
        onStep={(by) => turn(plane.azimuthDeg + by * 3)}
        onEnd={settle}
      />
    </>
  )
}

/** Near one of the eight directions the pointer means just that. */
function steadied(azimuthDeg: number): number {
  const eighth = Math.round(azimuthDeg / 45) * 45
  return Math.abs(azimuthDeg - eighth) < 2.5 ? eighth : azimuthDeg
}
