'use client'

import type { PlanPoint, RoofPlane } from '@girasol/roof-layout'
import { useTranslations } from 'next-intl'
import { useEditing } from './editing.ts'
import { turnPoint } from './plane-handles.tsx'
import { compassOf, extent } from './reshape.ts'
import styles from './plan-parts.module.css'

type Props = { plane: RoofPlane; number: number; scale: number }

/** What a side makes, written before its lower edge; on the one that is edited beyond its sun. */
export function PlaneLabel({ plane, number, scale }: Props) {
  const { part, figures } = useEditing()
  const text = useTranslations('roof')
  const chosen = part !== null && 'planeId' in part && part.planeId === plane.id
  const { panels = 0, annualKwh = 0 } = figures.get(plane.id) ?? {}
  const long = text('label', { panels, kwh: Math.round(annualKwh) })
  if (!chosen) {
    const { lowU, highU } = extent(plane.outline)
    const roomy = (highU - lowU) * scale > widthOf([long])
    const kwh = text('kwh', { kwh: Math.round(annualKwh) })
    const words = roomy ? [`${number}: ${long}`] : [`${number}: ${text('count', { panels })}`, kwh]
    const { foot, out } = turnPoint(plane, scale)
    return <Chip at={beyond(foot, out, words, 4, scale)} words={words} scale={scale} />
  }
  const { at, out } = turnPoint(plane, scale)
  const facing = text('faces', { facing: text(`facing.${compassOf(plane.azimuthDeg)}`) })
  const words = [facing, long]
  return <Chip at={beyond(at, out, words, 14, scale)} words={words} scale={scale} />
}

/** The middle of a label that begins so many pixels beyond a point. */
function beyond(
  from: PlanPoint,
  out: PlanPoint,
  words: readonly string[],
  pixels: number,
  scale: number,
): PlanPoint {
  const half = Math.abs(out.x) * (widthOf(words) / 2) + Math.abs(out.y) * heightOf(words) * 0.5
  const reach = (pixels + half) / scale
  return { x: from.x + out.x * reach, y: from.y + out.y * reach }
}

/** About as wide as letters of 13 pixels run. */
const widthOf = (words: readonly string[]) => Math.max(...words.map((word) => word.length)) * 7 + 22

const heightOf = (words: readonly string[]) => words.length * 17 + 8

type ChipProps = { at: PlanPoint; words: readonly string[]; scale: number }

function Chip({ at, words, scale }: ChipProps) {
  const width = widthOf(words) / scale
  const height = heightOf(words) / scale
  return (
    <g aria-hidden="true" className={styles.label}>
      <rect
        x={at.x - width / 2}
        y={-at.y - height / 2}
        width={width}
        height={height}
        rx={12 / scale}
        className={styles.chip}
      />
      {words.map((word, line) => (
        <text
          key={word}
          x={at.x}
          y={-at.y + ((line - (words.length - 1) / 2) * 17) / scale}
          fontSize={13 / scale}
          className={styles.chipText}
        >
          {word}
        </text>
      ))}
    </g>
  )
}
