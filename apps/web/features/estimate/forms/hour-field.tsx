'use client'

import { useTranslations } from 'next-intl'
import { useClockWords } from '../production/clock-words.ts'
import { SelectField } from './select-field.tsx'

type Props = {
  label: string
  /** First and last hour of the clock that can be chosen, 0..24. */
  hours: readonly [number, number]
  value: number
  onChange: (hour: number) => void
}

/** An hour of the clock. */
export function HourField({ label, hours: [first, last], value, onChange }: Props) {
  const text = useTranslations('choices')
  const clock = useClockWords()
  const nameOf = (hour: number) =>
    hour === 0 || hour === 24 ? text('midnight') : hour === 12 ? text('noon') : clock.hour(hour)
  const options = Array.from({ length: last - first + 1 }, (_, i) => first + i)
  return (
    <SelectField
      label={label}
      value={value}
      options={options.map((hour) => ({ value: hour, name: nameOf(hour) }))}
      onChange={onChange}
    />
  )
}
