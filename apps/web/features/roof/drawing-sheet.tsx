'use client'

import { Button } from '@girasol/site-frame/button.tsx'
import { useTranslations } from 'next-intl'
import { useDrawing } from './drawing-layer.tsx'
import { useEditing } from './editing.ts'
import { Sheet } from './sheet.tsx'
import styles from './sheet.module.css'

/** What to do next while a side is drawn. */
export function DrawingSheet() {
  const { drawing } = useEditing()
  const text = useTranslations('roof')
  const { finish, takeBack, stop } = useDrawing()
  const count = drawing?.length ?? 0
  const next = count === 0 ? 'first' : count === 1 ? 'second' : 'next'
  return (
    <Sheet title={text('drawing.title')}>
      <p role="status">{text(`drawing.${next}`)}</p>
      <p className="g-hint">{text('drawing.keys')}</p>
      <div className={styles.buttons}>
        <Button disabled={count < 3} onClick={finish}>
          {text('drawing.finish')}
        </Button>
        <Button look="quiet" disabled={count === 0} onClick={takeBack}>
          {text('drawing.back')}
        </Button>
        <Button look="plain" onClick={stop}>
          {text('drawing.stop')}
        </Button>
      </div>
    </Sheet>
  )
}
