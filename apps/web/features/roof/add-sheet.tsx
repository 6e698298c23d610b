'use client'

import { Button } from '@girasol/site-frame/button.tsx'
import { useTranslations } from 'next-intl'
import { useEditing } from './editing.ts'
import { planeOfShape, type ShapeName, shapes } from './new-planes.ts'
import { limits } from './reshape.ts'
import { Sheet } from './sheet.tsx'
import styles from './sheet.module.css'

const names: readonly ShapeName[] = ['rectangle', 'triangle', 'trapezoid', 'corner']

/** One more side: from a usual shape, or drawn. */
export function AddSheet() {
  const { planes, nextPlaneId, addPlane, choose, draw, open, say } = useEditing()
  const text = useTranslations('roof')
  const full = planes.length >= limits.planes
  const add = (shape: ShapeName) => {
    const plane = planeOfShape(shape, planes, nextPlaneId)
    addPlane(plane)
    choose({ kind: 'plane', planeId: plane.id })
    say(text('added', { name: text('plane', { number: planes.length + 1 }) }))
  }
  return (
    <Sheet title={text('tool.add')} onClose={() => open(null)}>
      <p className="g-hint">{text(full ? 'full' : 'addHint')}</p>
      <div className={styles.pictures}>
        {names.map((name) => (
          <button
            key={name}
            type="button"
            disabled={full}
            className={styles.picture}
            onClick={() => add(name)}
          >
            <svg aria-hidden="true" width="84" height="48" viewBox="-1 -1 15 9">
              <polygon
                points={shapes[name].corners.map(([u, v]) => `${u},${7 - v}`).join(' ')}
                strokeWidth="0.25"
              />
            </svg>
            {text(`shapes.${name}`)}
          </button>
        ))}
      </div>
      <div className={styles.buttons}>
        <Button
          look="quiet"
          disabled={full}
          onClick={() => {
            open(null)
            draw([])
          }}
        >
          {text('draw')}
        </Button>
      </div>
    </Sheet>
  )
}
