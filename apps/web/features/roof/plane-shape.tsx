'use client'

import { layoutOnPlan, planeOnPlan, type RoofPlane } from '@girasol/estimate'
import type { PanelModule } from '@girasol/pv-model'
import type { KeyboardEvent } from 'react'
import { usePlanDrag } from './plan-drag.ts'
import { polygonPoints } from './plan-view.ts'
import { fromFeet } from './feet.ts'
import { handlePoints, moved, type Point } from './reshape.ts'
import { PanelCount } from './plane-words.tsx'
import styles from './roof-plan.module.css'

type Props = {
  plane: RoofPlane
  number: number
  label: string
  selected: boolean
  panels: number
  module: Pick<PanelModule, 'widthM' | 'heightM'>
  setbackM: number
  scale: number
  onSelect: () => void
  onChange: (plane: RoofPlane) => void
  onEnd: () => void
}

const arrows: Record<string, Point> = {
  ArrowRight: { x: 1, y: 0 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowUp: { x: 0, y: 1 },
  ArrowDown: { x: 0, y: -1 },
}

/** One side of the roof with its panels; can be picked up and moved by pointer and by arrow keys. */
export function PlaneShape(props: Props) {
  const { plane, number, selected, scale, onSelect, onChange, onEnd } = props
  const drag = usePlanDrag({
    onStart: onSelect,
    onMove: (to, from) => onChange(moved(plane, { x: to.x - from.x, y: to.y - from.y })),
    onEnd,
  })
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = arrows[event.key]
    if (event.key === 'Enter' || event.key === ' ') onSelect()
    else if (!direction) return
    event.preventDefault()
    const step = fromFeet(event.shiftKey ? 5 : 1)
    if (direction) onChange(moved(plane, { x: direction.x * step, y: direction.y * step }))
  }
  const outline = planeOnPlan(plane)
  const [, , ridgeRight, ridgeLeft] = outline
  const eave = handlePoints(plane, 16 / scale).turn
  return (
    <g
      {...drag}
      role="button"
      tabIndex={0}
      aria-pressed={selected}
      aria-label={props.label}
      className={selected ? styles.planeSelected : styles.plane}
      onKeyDown={onKeyDown}
      onFocus={onSelect}
      onBlur={onEnd}
    >
      <polygon points={polygonPoints(outline)} className={styles.roof} />
      {layoutOnPlan(plane, props.module, props.setbackM, props.panels).map((panel) => (
        <polygon
          key={`${panel.alongM} ${panel.upM}`}
          points={polygonPoints(panel.corners)}
          className={styles.panel}
        />
      ))}
      <polyline points={polygonPoints([ridgeLeft, ridgeRight])} className={styles.ridge} />
      <PanelCount plane={plane} panels={props.panels} scale={scale} />
      {selected ? null : (
        <g aria-hidden="true">
          <circle cx={eave.x} cy={-eave.y} r={12 / scale} className={styles.badge} />
          <text x={eave.x} y={-eave.y} fontSize={14 / scale} className={styles.badgeText}>
            {number}
          </text>
        </g>
      )}
    </g>
  )
}
