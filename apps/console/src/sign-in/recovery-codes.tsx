'use client'

import { SubmitButton } from '@girasol/site-frame/submit-button.tsx'
import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useState } from 'react'
import { CopyButton } from '../frame/copy-button.tsx'

type Props = { codes: readonly string[]; onKept: () => void }

/** The codes, once. Nobody goes on before they say that they kept them. */
export function RecoveryCodes({ codes, onKept }: Props) {
  const text = useTranslations('factors.recovery')
  const id = useId()
  const [isMissing, setMissing] = useState(false)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const isKept = new FormData(form).get('kept') === 'on'
    setMissing(!isKept)
    if (isKept) onKept()
    else form.querySelector('input')?.focus()
  }
  return (
    <form className="c-door-form" method="post" noValidate onSubmit={submit}>
      <ol className="c-codes" aria-label={text('list')}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <CopyButton value={codes.join('\n')} label={text('copy')} />
      <p className="c-check">
        <input
          id={id}
          type="checkbox"
          name="kept"
          aria-invalid={isMissing || undefined}
          aria-describedby={isMissing ? `${id}-error` : undefined}
        />
        <label htmlFor={id}>{text('saved')}</label>
      </p>
      {isMissing ? (
        <p id={`${id}-error`} className="g-error">
          {text('savedMissing')}
        </p>
      ) : null}
      <SubmitButton>{text('go')}</SubmitButton>
    </form>
  )
}
