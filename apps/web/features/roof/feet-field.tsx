'use client'

import { useEditing } from './editing.ts'
import { fromFeet, shownFeet, toFeet } from './feet.ts'
import { NumberField } from './number-field.tsx'

type Props = {
  label: string
  metres: number
  rangeM: readonly [number, number]
  onChange: (metres: number) => void
}

const tenth = (value: number, round: (value: number) => number) => round(value * 10) / 10

/** A length in feet for people, in metres for us. */
export function FeetField({ label, metres, rangeM, onChange }: Props) {
  const { settle } = useEditing()
  const [low, high] = rangeM
  return (
    <NumberField
      label={label}
      value={shownFeet(metres)}
      range={[tenth(toFeet(low), Math.ceil), tenth(toFeet(high), Math.floor)]}
      step={0.5}
      onChange={(feet) => onChange(fromFeet(feet))}
      onEnd={settle}
    />
  )
}
