'use client'

import { Button } from '@girasol/site-frame/button.tsx'
import { SubmitButton } from '@girasol/site-frame/submit-button.tsx'
import { TextField } from '@girasol/site-frame/text-field.tsx'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { type Fault, faultsOf } from '../account/check-entries.ts'
import { ProblemNotice } from '../connection/problem-notice.tsx'
import styles from './profile.module.css'
import { useAct } from './use-act.ts'

type Props = { onAsk: (email: string) => Promise<void>; onCancel: () => void }

/** The first step of a change of address. */
export function NewAddress({ onAsk, onCancel }: Props) {
  const text = useTranslations('profile.email')
  const account = useTranslations('account')
  const [fault, setFault] = useState<Fault>()
  const { busy, problem, act } = useAct()
  const submit = (email: string) => {
    const found = faultsOf({ name: '', email, password: '-' }, false).email
    setFault(found)
    if (!found) void act(() => onAsk(email))
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
        label={text('label')}
        hint={text('hint')}
        error={fault ? account(`missing.${fault}`) : null}
        autoComplete="email"
        inputMode="email"
        autoCapitalize="none"
        maxLength={254}
        autoFocus
        required
      />
      <div className={styles.actions}>
        <SubmitButton busy={busy}>{busy ? account('working') : text('send')}</SubmitButton>
        <Button look="quiet" onClick={onCancel}>
          {text('cancel')}
        </Button>
      </div>
    </form>
  )
}
