'use client'

import { type ReactNode, useId } from 'react'

type Props<V extends string | number> = {
  label: string
  hint?: ReactNode
  value: V
  options: readonly { value: V; name: string }[]
  onChange: (value: V) => void
}

/** A labelled choice among many. */
export function SelectField<V extends string | number>(props: Props<V>) {
  const { label, hint, value, options, onChange } = props
  const id = useId()
  const choose = (wanted: string) => {
    const chosen = options.find((option) => String(option.value) === wanted)
    if (chosen) onChange(chosen.value)
  }
  return (
    <div className="g-field">
      <label htmlFor={id}>{label}</label>
      {hint ? (
        <p id={`${id}-hint`} className="g-hint">
          {hint}
        </p>
      ) : null}
      <select
        id={id}
        value={value}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => choose(event.target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </div>
  )
}
