'use client'

import type { KeyboardEvent } from 'react'
import { usePlanDrag } from './plan-drag.ts'
import type { Point } from './reshape.ts'
import styles from './roof-plan.module.css'

type Props = {
  at: Point
  /** Pixels of one metre at the present size. */
  scale: number
  label: string
  value: number
  valueText: string
  range: readonly [number, number]
  look: 'size' | 'turn'
  onDrag: (to: Point) => void
  /** Arrow keys: +1 or -1, times five with Shift. */
  onStep: (steps: number) => void
  onEnd: () => void
}

const directions: Record<string, number> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 5,
  PageDown: -5,
}

/** A round handle on the plan: a slider for the keyboard and for those who listen, a knob for a pointer. */
export function PlanHandle({ at, scale, label, value, valueText, range, look, ...on }: Props) {
  const drag = usePlanDrag({ onMove: (to) => on.onDrag(to), onEnd: on.onEnd })
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = directions[event.key]
    if (direction === undefined) return
    event.preventDefault()
    on.onStep(direction * (event.shiftKey ? 5 : 1))
  }
  return (
    <g
      {...drag}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuenow={Math.round(value * 10) / 10}
      aria-valuemin={range[0]}
      aria-valuemax={range[1]}
      aria-valuetext={valueText}
      className={look === 'turn' ? styles.turn : styles.handle}
      onKeyDown={onKeyDown}
      onBlur={on.onEnd}
    >
      <circle cx={at.x} cy={-at.y} r={22 / scale} className={styles.hit} />
      <circle cx={at.x} cy={-at.y} r={10 / scale} className={styles.knob} />
    </g>
  )
}
