'use client'

import type { RoofPlane } from '@girasol/estimate'
import { useTranslations } from 'next-intl'
import { fromFeet, shownFeet, toFeet } from './feet.ts'
import { PlanHandle } from './plan-handle.tsx'
import {
  compassOf,
  facingTo,
  handlePoints,
  lengthened,
  lengthTo,
  limits,
  turned,
  widened,
  widthTo,
} from './reshape.ts'
import { PlaneWords } from './plane-words.tsx'
import styles from './roof-plan.module.css'

type Props = {
  plane: RoofPlane
  number: number
  scale: number
  /** Whether to write which edge is the gutter and which the ridge. */
  edges: boolean
  onChange: (plane: RoofPlane, gesture: string) => void
  onEnd: () => void
}

const inFeet = ([low, high]: readonly [number, number]) =>
  [Math.ceil(toFeet(low)), Math.floor(toFeet(high))] as const

/** Width, length and direction of the side that is being edited. */
export function PlaneHandles({ plane, number, scale, edges, onChange, onEnd }: Props) {
  const text = useTranslations('roof')
  const points = handlePoints(plane, 44 / scale)
  const { eave, turn } = points
  const kept = { scale, onEnd }
  const change = (next: RoofPlane, what: string) => onChange(next, `${what} ${plane.id}`)
  const facing = text('facingValue', {
    name: text(`facing.${compassOf(plane.azimuthDeg)}`),
    value: plane.azimuthDeg,
  })
  return (
    <g>
      <PlaneWords plane={plane} points={points} scale={scale} edges={edges} />
      <line x1={eave.x} y1={-eave.y} x2={turn.x} y2={-turn.y} className={styles.stick} />
      <PlanHandle
        {...kept}
        at={points.width}
        look="size"
        label={text('widthHandle', { number })}
        value={toFeet(plane.widthM)}
        valueText={text('feet', { value: shownFeet(plane.widthM) })}
        range={inFeet(limits.widthM)}
        onDrag={(to) => change(widened(plane, widthTo(plane, to)), 'width')}
        onStep={(by) => change(widened(plane, plane.widthM + fromFeet(by)), 'width')}
      />
      <PlanHandle
        {...kept}
        at={points.length}
        look="size"
        label={text('lengthHandle', { number })}
        value={toFeet(plane.slopeLengthM)}
        valueText={text('feet', { value: shownFeet(plane.slopeLengthM) })}
        range={inFeet(limits.slopeLengthM)}
        onDrag={(to) => change(lengthened(plane, lengthTo(plane, to)), 'length')}
        onStep={(by) => change(lengthened(plane, plane.slopeLengthM + fromFeet(by)), 'length')}
      />
      <PlanHandle
        {...kept}
        at={turn}
        look="turn"
        label={text('turnHandle', { number })}
        value={plane.azimuthDeg}
        valueText={facing}
        range={limits.azimuthDeg}
        onDrag={(to) => change(turned(plane, facingTo(plane, to)), 'turn')}
        onStep={(by) => change(turned(plane, plane.azimuthDeg + by * 3), 'turn')}
      />
    </g>
  )
}
