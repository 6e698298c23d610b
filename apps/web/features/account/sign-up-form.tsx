'use client'

import { languageOf } from '@girasol/messages'
import { SubmitButton } from '@girasol/site-frame/submit-button.tsx'
import { TextField } from '@girasol/site-frame/text-field.tsx'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { api } from '../connection/api.ts'
import { ProblemNotice } from '../connection/problem-notice.tsx'
import styles from './account.module.css'
import { type Entries, entriesOf, type Faults, faultsOf } from './check-entries.ts'
import { CodeStep } from './code-step.tsx'
import { goOn } from './go-on.ts'
import { NewPassword } from './new-password.tsx'
import { type PasswordReason, passwordReason } from './said-fault.ts'
import { useSending } from './use-sending.ts'

type Asked = { entries: Entries; challengeId: string }

/** Opens an account in two steps on one page: where one was going to, and the key of the own estimate, stay in the address. */
export function SignUpForm() {
  const language = languageOf(useLocale())
  const [entries, setEntries] = useState<Entries>({ name: '', email: '', password: '' })
  const [challengeId, setChallengeId] = useState<string | null>(null)
  const ask = async (typed: Entries) => {
    setEntries(typed)
    const body = { email: typed.email, language }
    setChallengeId((await api.accounts.askSignUpCode({ body })).challengeId)
  }
  if (challengeId === null) return <FirstStep entries={entries} onAsk={ask} />
  return (
    <SecondStep
      asked={{ entries, challengeId }}
      onResend={() => ask(entries)}
      onOtherAddress={() => setChallengeId(null)}
    />
  )
}

type FirstProps = { entries: Entries; onAsk: (typed: Entries) => Promise<void> }

function FirstStep({ entries, onAsk }: FirstProps) {
  const text = useTranslations('account')
  const form = useRef<HTMLFormElement>(null)
  const [faults, setFaults] = useState<Faults>({})
  const { busy, problem, send } = useSending()
  useEffect(() => {
    form.current?.querySelector<HTMLInputElement>('[aria-invalid]')?.focus()
  }, [faults])
  const submit = (typed: Entries) => {
    const found = faultsOf(typed, true)
    setFaults(found)
    if (Object.keys(found).length === 0) void send(() => onAsk(typed))
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
        name="name"
        label={text('name')}
        hint={text('nameHint')}
        error={wrong('name')}
        defaultValue={entries.name}
        autoComplete="name"
        maxLength={100}
        required
      />
      <TextField
        name="email"
        type="email"
        label={text('email')}
        hint={text('emailHint')}
        error={wrong('email')}
        defaultValue={entries.email}
        autoComplete="email"
        inputMode="email"
        autoCapitalize="none"
        maxLength={254}
        required
      />
      <NewPassword
        label={text('password')}
        error={wrong('password')}
        defaultValue={entries.password}
      />
      <SubmitButton busy={busy}>{busy ? text('working') : text('signUp.submit')}</SubmitButton>
    </form>
  )
}

type SecondProps = {
  asked: Asked
  onResend: () => Promise<void>
  onOtherAddress: () => void
}

/** A password that would be guessed is refused here, once the address is proved: it is chosen anew beside the code, which still works. */
function SecondStep({ asked: { entries, challengeId }, ...ways }: SecondProps) {
  const text = useTranslations('account')
  const words = useTranslations('identity')
  const language = languageOf(useLocale())
  const [reason, setReason] = useState<PasswordReason | null>(null)
  const open = async (code: string, form: FormData) => {
    const { name, email } = entries
    const password = String(form.get('password') ?? entries.password)
    if (faultsOf({ ...entries, password }, true).password) return setReason('tooSmall')
    const body = { challengeId, code, name, email, password, language, device: 'browser' } as const
    await api.accounts.signUp({ body }).catch((cause: unknown) => {
      setReason((before) => passwordReason(cause) ?? before)
      throw cause
    })
    location.assign(`${goOn(location.search, language)}${location.hash}`)
    return 'leaving'
  }
  return (
    <CodeStep
      email={entries.email}
      submit={words('code.submit')}
      onCode={open}
      isToldBelow={(problem) => passwordReason(problem) !== null}
      {...ways}
    >
      {reason ? (
        <NewPassword label={text('password')} error={words(`newPassword.${reason}`)} />
      ) : null}
    </CodeStep>
  )
}
