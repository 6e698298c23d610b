'use client'

import { Button } from '@girasol/site-frame/button.tsx'
import { useTranslations } from 'next-intl'
import { useEditing } from './editing.ts'
import { compassOf } from './reshape.ts'
import styles from './roof-editor.module.css'

/** The sides of the roof in words, each with what it makes. */
export function SideList() {
  const { planes, part, figures, choose, removePlane, say } = useEditing()
  const text = useTranslations('roof')
  return (
    <ul className={styles.sides} aria-label={text('list')}>
      {planes.map(({ id, azimuthDeg }, index) => {
        const number = index + 1
        const chosen = part !== null && 'planeId' in part && part.planeId === id
        const { panels = 0, annualKwh = 0, shadePct = 0 } = figures.get(id) ?? {}
        const state = text(chosen ? 'selected' : 'select')
        return (
          <li key={id} className={chosen ? styles.sideChosen : styles.side}>
            <div>
              <strong>
                {text('plane', { number })}, {text(`facing.${compassOf(azimuthDeg)}`)}
              </strong>
              <p className="g-hint">
                {text('makesHere', { panels, kwh: Math.round(annualKwh) })}
                {shadePct >= 0.5 ? `, ${text('shaded', { percent: Math.round(shadePct) })}` : null}
              </p>
            </div>
            {planes.length > 1 ? (
              <div className={styles.tools}>
                <Button
                  look="plain"
                  aria-pressed={chosen}
                  aria-label={`${state}: ${text('plane', { number })}`}
                  onClick={() => choose({ kind: 'plane', planeId: id })}
                >
                  {state}
                </Button>
                <Button
                  look="plain"
                  aria-label={text('remove', { number })}
                  onClick={() => {
                    removePlane(id)
                    say(text('removed', { name: text('plane', { number }) }))
                  }}
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
        )
      })}
    </ul>
  )
}
