'use client'

import { type ComponentProps, useId } from 'react'

type Props = Omit<ComponentProps<'textarea'>, 'id'> & { label: string; hint?: string }

/** A labelled field for more than one line. */
export function TextArea({ label, hint, ...field }: Props) {
  const id = useId()
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
        aria-describedby={hint ? `${id}-hint` : undefined}
      />
    </div>
  )
}
