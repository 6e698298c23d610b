'use client'

import { ApiProblem } from '@girasol/api-client'
import { languageOf } from '@girasol/messages'
import { PasswordField } from '@girasol/site-frame/password-field.tsx'
import { TextField } from '@girasol/site-frame/text-field.tsx'
import { SubmitButton } from '@girasol/site-frame/submit-button.tsx'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { api } from '../connection/api.ts'
import { ProblemNotice } from '../connection/problem-notice.tsx'
import styles from './account.module.css'
import { type Entries, type Faults, faultsOf } from './check-entries.ts'
import { goOn } from './go-on.ts'

type Mode = 'signIn' | 'signUp'

function entriesOf(form: HTMLFormElement): Entries {
  const data = new FormData(form)
  const text = (name: string) => String(data.get(name) ?? '')
  return { name: text('name').trim(), email: text('email').trim(), password: text('password') }
}

function send(mode: Mode, { name, email, password }: Entries, language: 'en' | 'es') {
  return mode === 'signUp'
    ? api.accounts.signUp({ body: { name, email, password, language, device: 'browser' } })
    : api.accounts.signIn({ body: { email, password, device: 'browser' } })
}

/** Opens an account or signs in; then goes on to where the person came from, with the link's key still behind `#`. */
export function AccountForm({ mode }: { mode: Mode }) {
  const text = useTranslations('account')
  const frame = useTranslations('frame')
  const language = languageOf(useLocale())
  const form = useRef<HTMLFormElement>(null)
  const [faults, setFaults] = useState<Faults>({})
  const [problem, setProblem] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const opening = mode === 'signUp'
  useEffect(() => {
    form.current?.querySelector<HTMLInputElement>('[aria-invalid]')?.focus()
  }, [faults])
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (busy) return
    const entries = entriesOf(event.currentTarget)
    const found = faultsOf(entries, opening)
    setFaults(found)
    setProblem(null)
    if (Object.keys(found).length > 0) return
    setBusy(true)
    try {
      await send(mode, entries, language)
      location.assign(`${goOn(location.search, language)}${location.hash}`)
    } catch (cause) {
      setBusy(false)
      setProblem(cause)
    }
  }
  const wrong = (field: keyof Entries) => {
    const fault = faults[field]
    return fault ? text(`missing.${fault}`) : serverFault(problem, field)
  }
  return (
    <form ref={form} onSubmit={(event) => void submit(event)} noValidate className={styles.form}>
      {problem ? <ProblemNotice problem={problem} /> : null}
      {opening ? (
        <TextField
          name="name"
          label={text('name')}
          hint={text('nameHint')}
          error={wrong('name')}
          autoComplete="name"
          maxLength={100}
          required
        />
      ) : null}
      <TextField
        name="email"
        type="email"
        label={text('email')}
        hint={opening ? text('emailHint') : undefined}
        error={wrong('email')}
        autoComplete={opening ? 'email' : 'username'}
        inputMode="email"
        autoCapitalize="none"
        maxLength={254}
        required
      />
      <PasswordField
        name="password"
        label={text('password')}
        hint={opening ? text('passwordHint') : undefined}
        error={wrong('password')}
        autoComplete={opening ? 'new-password' : 'current-password'}
        maxLength={128}
        show={frame('show')}
        hide={frame('hide')}
        required
      />
      <SubmitButton busy={busy}>{busy ? text('working') : text(`${mode}.submit`)}</SubmitButton>
    </form>
  )
}

/** The API's own words for one field stand under that field. */
function serverFault(problem: unknown, field: keyof Entries): string | null {
  const isTold = problem instanceof ApiProblem && problem.code === 'weakPassword'
  return isTold && field === 'password' ? problem.title : null
}
