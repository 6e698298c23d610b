'use client'

import type { PlanPoint } from '@girasol/roof-layout'
import type { KeyboardEvent } from 'react'
import { sliderSteps } from './arrow-keys.ts'
import { usePlanDrag } from './plan-drag.ts'
import styles from './plan-parts.module.css'

type Props = {
  at: PlanPoint
  /** Pixels of one metre at the present size. */
  scale: number
  label: string
  value: number
  valueText: string
  range: readonly [number, number]
  look: 'size' | 'turn'
  onDrag: (to: PlanPoint) => void
  /** Arrow keys: +1 or -1, times five with Shift. */
  onStep: (steps: number) => void
  onEnd: () => void
}

/** A handle for one number on the plan: a slider for the keyboard and for those who listen, a knob for a pointer. */
export function PlanHandle({ at, scale, label, value, valueText, range, look, ...on }: Props) {
  const drag = usePlanDrag({ begin: () => true, move: (_, to) => on.onDrag(to), end: on.onEnd })
  const onKeyDown = (event: KeyboardEvent) => {
    const steps = sliderSteps(event)
    if (steps === 0) return
    event.preventDefault()
    on.onStep(steps)
  }
  const [x, y] = [at.x, -at.y]
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
      className={look === 'turn' ? styles.turn : styles.sizer}
      onKeyDown={onKeyDown}
      onBlur={on.onEnd}
    >
      <circle cx={x} cy={y} r={22 / scale} className={styles.hit} />
      {look === 'turn' ? (
        <circle cx={x} cy={y} r={10 / scale} className={styles.knob} />
      ) : (
        <path
          d={`M${x} ${y - 9 / scale}L${x + 9 / scale} ${y}L${x} ${y + 9 / scale}L${x - 9 / scale} ${y}Z`}
          className={styles.knob}
        />
      )}
    </g>
  )
}
