'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { NumberField } from '../../roof/number-field.tsx'
import styles from './forms.module.css'

type Props = {
  panels: number
  /** What fits on the roof. */
  most: number
  onChange: (panels: number) => void
  onSettle: () => void
}

/** A number of panels, to drag or to type. More than fit may be asked for; fewer are built then. */
export function CountField({ panels, most, onChange, onSettle }: Props) {
  const text = useTranslations('choices.panels')
  const id = useId()
  return (
    <div className={styles.count}>
      <label htmlFor={id} className="g-unseen">
        {text('countSlider')}
      </label>
      <input
        id={id}
        type="range"
        className={styles.slider}
        min={0}
        max={Math.max(1, most)}
        value={Math.min(panels, most)}
        disabled={most === 0}
        aria-valuetext={text('countOf', { panels: Math.min(panels, most), most })}
        onChange={(event) => onChange(Number(event.target.value))}
        onPointerUp={onSettle}
        onBlur={onSettle}
      />
      <NumberField
        label={text('count')}
        hint={text(panels > most ? 'countTooMany' : 'countHint', { most })}
        value={panels}
        range={[0, 500]}
        onChange={(value) => onChange(Math.round(value))}
        onEnd={onSettle}
      />
    </div>
  )
}
