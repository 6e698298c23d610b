'use client'

import { useId, type InputHTMLAttributes, type ReactNode } from 'react'

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, 'id'> & {
  label: string
  hint?: ReactNode
  /** What is wrong with the value, in words; stands under the field and is read out with it. */
  error?: string | null
  /** Stands beside the input, for example "kWh" or a show button. */
  after?: ReactNode
}

/** A labelled input with its hint and error in place. */
export function TextField({ label, hint, error, after, className, ...input }: Props) {
  const id = useId()
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <div className={['g-field', className].filter(Boolean).join(' ')}>
      <label htmlFor={id}>{label}</label>
      {hint ? (
        <p id={`${id}-hint`} className="g-hint">
          {hint}
        </p>
      ) : null}
      <div className="g-input-row">
        <input
          {...input}
          id={id}
          aria-invalid={error ? true : undefined}
          aria-describedby={described || undefined}
        />
        {after}
      </div>
      {error ? (
        <p id={`${id}-error`} className="g-error">
          {error}
        </p>
      ) : null}
    </div>
  )
}
