'use client'

import { type ReactNode, useId } from 'react'
import styles from './forms.module.css'

export type RadioOption<V extends string> = {
  value: V
  name: string
  means?: string
  /** Stands at the end of the card, for example what the choice would come to. */
  answer?: string
  /** Shown below while this is chosen. */
  fields?: ReactNode
}

type Props<V extends string> = {
  legend: string
  /** The heading around it says the same already. */
  legendUnseen?: boolean
  options: readonly RadioOption<V>[]
  value: V
  onChange: (value: V) => void
}

/** One of several, each said in words; what belongs to the chosen one opens below it. */
export function RadioCards<V extends string>(props: Props<V>) {
  const { legend, legendUnseen, options, value, onChange } = props
  const name = useId()
  return (
    <fieldset className={styles.cards}>
      <legend className={legendUnseen ? 'g-unseen' : 'g-label'}>{legend}</legend>
      {options.map((option) => (
        <div key={option.value} className={styles.card} data-chosen={option.value === value}>
          <label>
            <input
              type="radio"
              name={name}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span className={styles.cardText}>
              <span className={styles.cardName}>{option.name}</span>
              {option.means ? <span className="g-hint">{option.means}</span> : null}
              {option.answer ? <span className={styles.cardAnswer}>{option.answer}</span> : null}
            </span>
          </label>
          {option.value === value && option.fields ? (
            <div className={styles.cardFields}>{option.fields}</div>
          ) : null}
        </div>
      ))}
    </fieldset>
  )
}
