'use client'

import { Button } from '@girasol/site-frame/button.tsx'
import { Notice } from '@girasol/site-frame/notice.tsx'
import { SubmitButton } from '@girasol/site-frame/submit-button.tsx'
import { TextField } from '@girasol/site-frame/text-field.tsx'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { api } from '../connection/api.ts'
import { ProblemNotice } from '../connection/problem-notice.tsx'
import styles from './account.module.css'
import { type Fault, faultsOf } from './check-entries.ts'
import { useSending } from './use-sending.ts'

/** Asks for a link; what the page says then is the same for every address. */
export function ForgotForm() {
  const text = useTranslations('identity.forgot')
  const [sentTo, setSentTo] = useState<string | null>(null)
  const ask = async (email: string) => {
    await api.passwords.askReset({ body: { email } })
    setSentTo(email)
  }
  if (sentTo === null) return <AddressForm onAsk={ask} />
  return (
    <>
      <Notice tone="good" title={text('sentTitle')}>
        {text('sent', { email: sentTo })}
      </Notice>
      <p>
        <Button look="plain" onClick={() => setSentTo(null)}>
          {text('again')}
        </Button>
      </p>
    </>
  )
}

function AddressForm({ onAsk }: { onAsk: (email: string) => Promise<void> }) {
  const text = useTranslations('identity.forgot')
  const account = useTranslations('account')
  const [fault, setFault] = useState<Fault>()
  const { busy, problem, send } = useSending()
  const submit = (email: string) => {
    const found = faultsOf({ name: '', email, password: '-' }, false).email
    setFault(found)
    if (!found) void send(() => onAsk(email))
  }
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit(String(new FormData(event.currentTarget).get('email') ?? '').trim())
      }}
    >
      {problem ? <ProblemNotice problem={problem} /> : null}
      <TextField
        name="email"
        type="email"
        label={account('email')}
        error={fault ? account(`missing.${fault}`) : null}
        autoComplete="username"
        inputMode="email"
        autoCapitalize="none"
        maxLength={254}
        required
      />
      <SubmitButton busy={busy}>{busy ? account('working') : text('submit')}</SubmitButton>
    </form>
  )
}
