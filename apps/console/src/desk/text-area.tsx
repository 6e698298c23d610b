'use client'

import { type ComponentProps, useId } from 'react'

type Props = Omit<ComponentProps<'textarea'>, 'id'> & {
  label: string
  hint?: string
  /** What is wrong with the words; stands under them and is read out with them. */
  error?: string | null
}

/** A labelled field for more than one line. */
export function TextArea({ label, hint, error, ...field }: Props) {
  const id = useId()
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <div className="g-field">
      <label htmlFor={id}>{label}</label>
      {hint ? (
        <p id={`${id}-hint`} className="g-hint">
          {hint}
        </p>
      ) : null}
      <textarea
        rows={3}
        className="d-words"
        {...field}
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
      />
      {error ? (
        <p id={`${id}-error`} className="g-error">
          {error}
        </p>
      ) : null}
    </div>
  )
}
