'use client'

import type { ProofKind } from '@girasol/contract'
import { languageOf } from '@girasol/messages'
import { Button } from '@girasol/site-frame/button.tsx'
import { PasswordField } from '@girasol/site-frame/password-field.tsx'
import { SubmitButton } from '@girasol/site-frame/submit-button.tsx'
import { TextField } from '@girasol/site-frame/text-field.tsx'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { api } from '../connection/api.ts'
import { ProblemNotice } from '../connection/problem-notice.tsx'
import styles from './account.module.css'
import { type Entries, entriesOf, type Faults, faultsOf } from './check-entries.ts'
import { FactorStep } from './factor-step.tsx'
import { goOn } from './go-on.ts'
import { canUsePasskeys, presentPasskey } from './passkeys.ts'
import { PasskeyProblem } from './proof-form.tsx'
import { useSending } from './use-sending.ts'

/** Signs in: with a passkey, or with the password and whatever factor is owed then. Goes on to where the person came from. */
export function SignInForm() {
  const language = languageOf(useLocale())
  const [owed, setOwed] = useState<readonly ProofKind[] | null>(null)
  const leave = () => {
    location.assign(`${goOn(location.search, language)}${location.hash}`)
    return 'leaving' as const
  }
  if (owed) return <FactorStep proofs={owed} onIn={leave} onRestart={() => setOwed(null)} />
  const enter = async ({ email, password }: Entries) => {
    const body = { email, password, device: 'browser' } as const
    const { standing, proofs } = await api.accounts.signIn({ body })
    if (standing === 'full') return leave()
    return setOwed(proofs)
  }
  return (
    <>
      <PasskeyEntry onIn={leave} />
      <PasswordEntry onEnter={enter} />
    </>
  )
}

const never = () => () => undefined

function PasskeyEntry({ onIn }: { onIn: () => unknown }) {
  const text = useTranslations('identity.passkey')
  const { busy, problem, send } = useSending()
  const isAble = useSyncExternalStore(never, canUsePasskeys, () => false)
  const enter = async () => {
    const { challengeId, credential } = await presentPasskey()
    await api.signIn.passkeySignIn({ body: { challengeId, credential, device: 'browser' } })
    return onIn()
  }
  if (!isAble) return null
  return (
    <div className={styles.passkey}>
      {problem ? <PasskeyProblem problem={problem} /> : null}
      <Button look="quiet" busy={busy} onClick={() => void send(enter)}>
        {text('signIn')}
      </Button>
      <p className={styles.or}>{text('or')}</p>
    </div>
  )
}

function PasswordEntry({ onEnter }: { onEnter: (entries: Entries) => Promise<unknown> }) {
  const text = useTranslations('account')
  const frame = useTranslations('frame')
  const form = useRef<HTMLFormElement>(null)
  const [faults, setFaults] = useState<Faults>({})
  const { busy, problem, send } = useSending()
  useEffect(() => {
    form.current?.querySelector<HTMLInputElement>('[aria-invalid]')?.focus()
  }, [faults])
  const submit = (entries: Entries) => {
    const found = faultsOf(entries, false)
    setFaults(found)
    if (Object.keys(found).length === 0) void send(() => onEnter(entries))
  }
  const wrong = (field: keyof Entries) => {
    const fault = faults[field]
    return fault ? text(`missing.${fault}`) : null
  }
  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit(entriesOf(event.currentTarget))
      }}
    >
      {problem ? <ProblemNotice problem={problem} /> : null}
      <TextField
        name="email"
        type="email"
        label={text('email')}
        error={wrong('email')}
        autoComplete="username"
        inputMode="email"
        autoCapitalize="none"
        maxLength={254}
        required
      />
      <PasswordField
        name="password"
        label={text('password')}
        error={wrong('password')}
        autoComplete="current-password"
        maxLength={512}
        show={frame('show')}
        hide={frame('hide')}
        required
      />
      <SubmitButton busy={busy}>{busy ? text('working') : text('signIn.submit')}</SubmitButton>
    </form>
  )
}
