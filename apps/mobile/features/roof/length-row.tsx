import { NumberRow } from '../estimate/number-row.tsx'
import { toFeet, toMetres } from '../language/figures.ts'

type Props = {
  label: string
  metres: number
  /** Least and most, metres. */
  range: readonly [number, number]
  step?: number
  onChange: (metres: number) => void
}

/** A length of the model, shown and changed in feet. */
export function LengthRow({ label, metres, range, step = 1, onChange }: Props) {
  const tenths = (value: number) => Math.round(value * 10) / 10
  return (
    <NumberRow
      name={{ label }}
      unit="feet"
      value={tenths(toFeet(metres))}
      least={Math.ceil(toFeet(range[0]) * 10) / 10}
      most={Math.floor(toFeet(range[1]) * 10) / 10}
      step={step}
      digits={1}
      onChange={(feet) => onChange(toMetres(feet))}
    />
  )
}
