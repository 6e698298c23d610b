'use client'

import { useId } from 'react'

type Props = {
  label: string
  /** What stands for no choice. */
  any: string
  value: string
  options: readonly (readonly [value: string, name: string])[]
  onValue: (value: string) => void
}

/** One of some values, or none of them. */
export function Choice({ label, any, value, options, onValue }: Props) {
  const id = useId()
  return (
    <div className="g-field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onValue(event.target.value)}>
        <option value="">{any}</option>
        {options.map(([key, name]) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}
