'use client'

import { SubmitButton } from '@girasol/site-frame/submit-button.tsx'
import { TextField } from '@girasol/site-frame/text-field.tsx'
import { useState, type FormEvent } from 'react'
import styles from './place-start.module.css'

type Props = { to: string; label: string; hint?: string; missing: string; start: string }

/** The field that starts an estimate. The place goes behind `#`, so that no server's log ever holds it. */
export function PlaceStart({ to, label, hint, missing, start }: Props) {
  const [error, setError] = useState<string | null>(null)
  const go = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const place = String(new FormData(event.currentTarget).get('place') ?? '').trim()
    if (place === '') return setError(missing)
    location.assign(`${to}#place=${encodeURIComponent(place)}`)
  }
  return (
    <form className={styles.form} onSubmit={go} noValidate>
      <TextField
        className={styles.field}
        name="place"
        label={label}
        hint={hint}
        error={error}
        autoComplete="postal-code"
        enterKeyHint="go"
        maxLength={80}
        onChange={() => setError(null)}
        after={<SubmitButton>{start}</SubmitButton>}
      />
    </form>
  )
}
