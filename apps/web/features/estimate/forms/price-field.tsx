'use client'

import type { ReactNode } from 'react'
import { NumberField } from '../../roof/number-field.tsx'

type Props = {
  label: string
  hint?: ReactNode
  tenthCents: number
  onChange: (tenthCents: number) => void
  onEnd: () => void
}

/** A price of a kilowatt-hour, typed in cents and kept in tenths of a cent. */
export function PriceField({ tenthCents, onChange, ...rest }: Props) {
  return (
    <NumberField
      {...rest}
      value={tenthCents / 10}
      range={[0, 2000]}
      step={0.5}
      onChange={(cents) => onChange(Math.round(cents * 10))}
    />
  )
}
