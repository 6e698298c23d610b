'use client'

import { useId } from 'react'

type Props<V extends string> = {
  label: string
  value: V
  choices: readonly { value: V; label: string }[]
  onChange: (value: V) => void
}

/** A labelled list to choose one from. */
export function ChoiceField<V extends string>({ label, value, choices, onChange }: Props<V>) {
  const id = useId()
  return (
    <div className="g-field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value as V)}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  )
}
