'use client'

import { TextField } from '@girasol/site-frame/text-field.tsx'
import { useTranslations } from 'next-intl'
import { useEffect, useState, type ReactNode } from 'react'

type Props = {
  label: string
  value: number
  range: readonly [number, number]
  step?: number
  hint?: ReactNode
  onChange: (value: number) => void
  onEnd?: () => void
}

const tidy = (value: number) => String(Math.round(value * 1000) / 1000)

/** A number one may clear and retype in peace: only good values are passed on, bad ones are explained in place. */
export function NumberField({ label, value, range, step = 1, hint, onChange, onEnd }: Props) {
  const text = useTranslations('roof')
  const [typed, setTyped] = useState<string | null>(null)
  const [min, max] = range
  const shown = typed ?? tidy(value)
  const number = Number(shown)
  const good = shown.trim() !== '' && Number.isFinite(number) && number >= min && number <= max
  useEffect(() => {
    if (typed !== null && Number(typed) !== Number(tidy(value)) && good) setTyped(null)
  }, [value])
  const change = (next: string) => {
    setTyped(next)
    const parsed = Number(next)
    if (next.trim() !== '' && parsed >= min && parsed <= max) onChange(parsed)
  }
  return (
    <TextField
      type="number"
      inputMode="decimal"
      label={label}
      hint={hint}
      value={shown}
      min={min}
      max={max}
      step={step}
      error={good ? null : text('outOfRange', { min, max })}
      onChange={(event) => change(event.target.value)}
      onBlur={() => {
        if (good) setTyped(null)
        onEnd?.()
      }}
    />
  )
}
