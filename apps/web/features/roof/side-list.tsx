'use client'

import type { EstimateResult } from '@girasol/contract'
import type { RoofPlane } from '@girasol/estimate'
import { Button } from '@girasol/site-frame/button.tsx'
import { useTranslations } from 'next-intl'
import { compassOf } from './reshape.ts'
import styles from './roof-editor.module.css'

type Props = {
  planes: readonly RoofPlane[]
  made: EstimateResult['planes']
  selected: string | null
  onSelect: (id: string) => void
  onRemove: (id: string) => void
}

/** The sides of the roof in words, each with what it makes. */
export function SideList({ planes, made, selected, onSelect, onRemove }: Props) {
  const text = useTranslations('roof')
  return (
    <ul className={styles.sides}>
      {planes.map((plane, i) => (
        <li key={plane.id} className={plane.id === selected ? styles.sideSelected : styles.side}>
          <div>
            <strong>
              {text('plane', { number: i + 1 })}, {text(`facing.${compassOf(plane.azimuthDeg)}`)}
            </strong>
            <p className="g-hint">
              {text('makesHere', {
                panels: made[i]?.panels ?? 0,
                kwh: Math.round(made[i]?.annualKwh ?? 0),
              })}
            </p>
          </div>
          {planes.length > 1 ? (
            <div className={styles.tools}>
              <Button
                look="plain"
                aria-pressed={plane.id === selected}
                aria-label={`${text(plane.id === selected ? 'selected' : 'select')}: ${text('plane', { number: i + 1 })}`}
                onClick={() => onSelect(plane.id)}
              >
                {text(plane.id === selected ? 'selected' : 'select')}
              </Button>
              <Button
                look="plain"
                aria-label={text('remove', { number: i + 1 })}
                onClick={() => onRemove(plane.id)}
              >
                <svg
                  aria-hidden="true"
                  width="20"
                  height="20"
                  viewBox="0 0 20 20"
                  className={styles.cross}
                >
                  <path d="m5 5 10 10M15 5 5 15" />
                </svg>
              </Button>
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
