'use client'

import { Button } from '@girasol/site-frame/button.tsx'
import { useTranslations } from 'next-intl'
import { useEditing } from './editing.ts'
import {
  newObstruction,
  obstructionKinds,
  obstructionLimits,
  type ObstructionKind,
  withObstruction,
} from './obstructions.ts'
import { Sheet } from './sheet.tsx'
import styles from './sheet.module.css'

/** Puts vents, chimneys, skylights and dormers on the side that is edited. */
export function ObstructSheet() {
  const { planes, part, changePlane, choose, open, say } = useEditing()
  const text = useTranslations('roof')
  const planeId = part && 'planeId' in part ? part.planeId : planes[0]?.id
  const number = planes.findIndex(({ id }) => id === planeId) + 1
  const plane = planes[number - 1]
  const full = !plane || plane.obstructions.length >= obstructionLimits.most
  const add = (kind: ObstructionKind) => {
    if (!plane) return
    const obstruction = newObstruction(kind, plane, planes)
    changePlane(withObstruction(plane, obstruction))
    choose({ kind: 'obstruction', planeId: plane.id, id: obstruction.id })
    say(text('added', { name: text(`obstructions.${kind}`) }))
  }
  return (
    <Sheet title={text('tool.obstruct')} onClose={() => open(null)}>
      <p className="g-hint">{full ? text('enough') : text('obstructHint', { number })}</p>
      <div className={styles.buttons}>
        {obstructionKinds.map((kind) => (
          <Button key={kind} look="quiet" disabled={full} onClick={() => add(kind)}>
            {text(`obstructions.${kind}`)}
          </Button>
        ))}
      </div>
    </Sheet>
  )
}
