'use client'

import { type ReactNode, useId } from 'react'
import styles from './forms.module.css'

type Props = {
  name: string
  checked: boolean
  onChange: (checked: boolean) => void
  hint?: ReactNode
  disabled?: boolean
  /** Belongs to it while it is ticked. */
  children?: ReactNode
}

/** Something that is so or not, said only by ticking. */
export function Tick({ name, checked, onChange, hint, disabled, children }: Props) {
  const id = useId()
  return (
    <div className={styles.card} data-chosen={checked}>
      <label>
        <input
          type="checkbox"
          checked={checked}
          disabled={disabled}
          aria-describedby={hint ? id : undefined}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span className={styles.cardText}>
          <span className={styles.cardName}>{name}</span>
        </span>
      </label>
      {hint ? (
        <div id={id} className={`g-hint ${styles.cardHint}`}>
          {hint}
        </div>
      ) : null}
      {checked && children ? <div className={styles.cardFields}>{children}</div> : null}
    </div>
  )
}
