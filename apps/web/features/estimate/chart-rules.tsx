'use client'

import { useFormatter } from 'next-intl'
import styles from './charts.module.css'

type Props = {
  ticks: readonly number[]
  y: (value: number) => number
  left: number
  width: number
  say?: (value: number) => string
}

/** Level lines of a chart with their values at the left. */
export function ChartRules({ ticks, y, left, width, say }: Props) {
  const format = useFormatter()
  return ticks.map((tick) => (
    <g key={tick}>
      <line
        x1={left}
        x2={width}
        y1={y(tick)}
        y2={y(tick)}
        className={tick === 0 ? styles.zero : styles.rule}
      />
      <text x={left - 8} y={y(tick) + 4} className={styles.tickLeft}>
        {say ? say(tick) : format.number(tick)}
      </text>
    </g>
  ))
}
