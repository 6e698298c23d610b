'use client'

import type { RoofPlane } from '@girasol/estimate'
import { useTranslations } from 'next-intl'
import { toFeet } from './feet.ts'
import { axes, compassOf, type handlePoints, type Point } from './reshape.ts'
import styles from './roof-plan.module.css'

type CountProps = { plane: RoofPlane; panels: number; scale: number }

/** How many panels lie on a side, written upon it. */
export function PanelCount({ plane, panels, scale }: CountProps) {
  const text = useTranslations('roof')
  const label = text('count', { panels })
  const width = (label.length * 7.4 + 20) / scale
  const height = 24 / scale
  return (
    <g aria-hidden="true">
      <rect
        x={plane.x - width / 2}
        y={-plane.y - height / 2}
        width={width}
        height={height}
        rx={height / 2}
        className={styles.chip}
      />
      <text x={plane.x} y={-plane.y} fontSize={13 / scale} className={styles.chipText}>
        {label}
      </text>
    </g>
  )
}

type WordsProps = {
  plane: RoofPlane
  points: ReturnType<typeof handlePoints>
  scale: number
  edges: boolean
}

/** What each handle changes, in words beside it, and which edge is which. */
export function PlaneWords({ plane, points, scale, edges }: WordsProps) {
  const text = useTranslations('roof')
  const { along, up } = axes(plane)
  const down = { x: -up.x, y: -up.y }
  const feet = (metres: number) => text('feet', { value: Math.round(toFeet(metres)) })
  const at = (from: Point, direction: Point, aside: number, above: number) => ({
    x: from.x + (direction.x * aside) / scale,
    y: -from.y - (direction.y * above) / scale,
    fontSize: 13 / scale,
  })
  const edge = `${styles.word} ${styles.edge}`
  return (
    <g aria-hidden="true">
      <text {...at(points.width, along, 36, 24)} className={styles.word}>
        {feet(plane.widthM)}
      </text>
      <text {...at(points.length, up, 36, 24)} className={styles.word}>
        {feet(plane.slopeLengthM)}
      </text>
      <text {...at(points.turn, down, 68, 24)} className={styles.word}>
        {text('faces', { facing: text(`facing.${compassOf(plane.azimuthDeg)}`) })}
      </text>
      {edges ? (
        <>
          <text {...at(points.ridgeEnd, up, 34, 13)} className={edge}>
            {text('ridge')}
          </text>
          <text {...at(points.eaveEnd, down, 34, 13)} className={edge}>
            {text('gutter')}
          </text>
        </>
      ) : null}
    </g>
  )
}
