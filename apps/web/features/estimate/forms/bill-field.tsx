'use client'

import { usualBills } from '@girasol/estimate'
import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { NumberField } from '../../roof/number-field.tsx'
import type { FormProps } from './form-props.ts'
import { mostUseKwh } from './meter-profile.ts'

type Props = {
  inputs: FormProps['inputs']
  onKwh: (annualKwh: number) => void
  onEnd: () => void
}

type Typed = { cents: number; kwh: number; bills: unknown }

/** A usual bill of a month, turned into the use of a year by the prices of the tariff. */
export default function BillField({ inputs, onKwh, onEnd }: Props) {
  const text = useTranslations('choices.use')
  const { use, tariff, place } = inputs
  const { profile, shape, annualKwh } = use
  const bills = useMemo(
    () => usualBills({ profile, shape }, tariff, place),
    [profile, shape, tariff, place],
  )
  const [typed, setTyped] = useState<Typed | null>(null)
  const range: [number, number] = [bills.meanCents(0) / 100, bills.meanCents(mostUseKwh) / 100]
  if (range[1] <= range[0]) return <p className="g-error">{text('billSaysNothing')}</p>
  const isTyped = typed?.kwh === annualKwh && typed.bills === bills
  const change = (dollars: number) => {
    const cents = Math.round(dollars * 100)
    const kwh = bills.annualKwh(cents)
    setTyped({ cents, kwh, bills })
    onKwh(kwh)
  }
  return (
    <NumberField
      label={text('bill')}
      hint={text('billHint', { kwh: Math.round(annualKwh) })}
      value={(isTyped ? typed.cents : bills.meanCents(annualKwh)) / 100}
      range={range}
      step={5}
      onChange={change}
      onEnd={onEnd}
    />
  )
}
