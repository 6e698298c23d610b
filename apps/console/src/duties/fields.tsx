'use client'

import type { StaffReason } from '@girasol/contract'
import { useTranslations } from 'next-intl'
import { useId } from 'react'

type SelectProps = {
  label: string
  name: string
  options: readonly (readonly [value: string, words: string])[]
  initial?: string
  error?: string | null
}

/** One of some values. */
export function SelectField({ label, name, options, initial, error }: SelectProps) {
  const id = useId()
  return (
    <div className="g-field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        name={name}
        defaultValue={initial ?? options[0]?.[0]}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
      >
        {options.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
      {error ? (
        <p id={`${id}-error`} className="g-error">
          {error}
        </p>
      ) : null}
    </div>
  )
}

type TextProps = { label: string; name: string; hint?: string; error?: string | null }

/** A few lines of a person's own words. */
export function WordsField({ label, name, hint, error }: TextProps) {
  const id = useId()
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <div className="g-field">
      <label htmlFor={id}>{label}</label>
      {hint ? (
        <p id={`${id}-hint`} className="g-hint">
          {hint}
        </p>
      ) : null}
      <textarea
        id={id}
        name={name}
        rows={3}
        maxLength={500}
        className="d-words"
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
      />
      {error ? (
        <p id={`${id}-error`} className="g-error">
          {error}
        </p>
      ) : null}
    </div>
  )
}

/** Why somebody asks: a code from a list and, sealed, their own words. */
export function ReasonFields({
  reasons,
  missing,
}: {
  reasons: readonly StaffReason[]
  missing: string | null
}) {
  const text = useTranslations('duties')
  return (
    <>
      <SelectField
        label={text('form.reason')}
        name="reason"
        options={reasons.map((reason) => [reason, text(`reasons.${reason}`)])}
      />
      <WordsField
        label={text('form.text')}
        name="text"
        hint={text('form.textHint')}
        error={missing === 'text' ? text('form.textMissing') : null}
      />
    </>
  )
}

/** Words that say something: five letters at least. */
export const saysSomething = (words: string | undefined) => (words ?? '').length >= 5
