'use client'

import { ApiProblem } from '@girasol/api-client'
import { Mark } from '@girasol/site-frame/mark.tsx'
import { Notice } from '@girasol/site-frame/notice.tsx'
import { PasswordField } from '@girasol/site-frame/password-field.tsx'
import { TextField } from '@girasol/site-frame/text-field.tsx'
import { SubmitButton } from '@girasol/site-frame/submit-button.tsx'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { type FormEvent, useRef, useState } from 'react'
import { PreferenceSwitches } from '../frame/preferences.tsx'
import { idleMinutes } from './idle.ts'
import { type LeaveReason, useStaffClient } from './session.tsx'

type Props = { why: Exclude<LeaveReason, 'never'> | null; target: string }

/** The door for staff: says why somebody stands before it again, and leads back to where they were. */
export function SignInForm({ why, target }: Props) {
  const text = useTranslations('console')
  const frame = useTranslations('frame')
  return (
    <div className="c-door">
      <main id="content" className="c-door-card">
        <p className="c-brand">
          <Mark size={44} />
          <span>{frame('brand')}</span>
          <span className="c-brand-staff">{text('staff')}</span>
        </p>
        <h1>{text('signIn.title')}</h1>
        <p className="c-quiet">{text('signIn.intro')}</p>
        {why ? <Notice>{text(`signIn.${why}`, { minutes: idleMinutes })}</Notice> : null}
        <Fields target={target} />
        <p className="c-quiet c-small">{text('signIn.recorded')}</p>
      </main>
      <footer>
        <PreferenceSwitches />
      </footer>
    </div>
  )
}

function Fields({ target }: { target: string }) {
  const text = useTranslations('console.signIn')
  const { missing, problem, isSending, submit } = useSignIn(target)
  return (
    <form className="c-door-form" method="post" noValidate onSubmit={submit}>
      <TextField
        label={text('email')}
        name="email"
        type="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        error={missing === 'email' ? text('emailMissing') : null}
      />
      <PasswordField
        label={text('password')}
        name="password"
        autoComplete="current-password"
        show={text('show')}
        hide={text('hide')}
        error={missing === 'password' ? text('passwordMissing') : null}
      />
      {problem ? <Refusal problem={problem} /> : null}
      <SubmitButton busy={isSending}>{isSending ? text('sending') : text('submit')}</SubmitButton>
    </form>
  )
}

function Refusal({ problem }: { problem: ApiProblem }) {
  const text = useTranslations()
  const reference = problem.reference
    ? text('console.problem.reference', { reference: problem.reference })
    : undefined
  const isRefused = problem.code === 'signInFailed' || problem.code === 'invalidInput'
  return (
    <Notice tone="bad" reference={reference}>
      {isRefused ? text('console.signIn.refused') : text(`errors.${problem.code}`)}
    </Notice>
  )
}

function useSignIn(target: string) {
  const client = useStaffClient()
  const router = useRouter()
  const [missing, setMissing] = useState<'email' | 'password' | null>(null)
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const [isSending, setSending] = useState(false)
  const isBusy = useRef(false)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const { email, password } = read(form)
    const lacking = email.includes('@') ? (password ? null : 'password') : 'email'
    setMissing(lacking)
    setProblem(null)
    if (lacking) return form.querySelector<HTMLInputElement>(`[name=${lacking}]`)?.focus()
    if (isBusy.current) return
    setSending((isBusy.current = true))
    try {
      await client.staff.staffSignIn({ body: { email, password } })
      router.replace(target)
    } catch (cause) {
      if (!(cause instanceof ApiProblem)) throw cause
      setProblem(cause)
      setSending((isBusy.current = false))
    }
  }
  return {
    missing,
    problem,
    isSending,
    submit: (event: FormEvent<HTMLFormElement>) => void submit(event),
  }
}

function read(form: HTMLFormElement) {
  const values = new FormData(form)
  const text = (name: string) => String(values.get(name) ?? '')
  return { email: text('email').trim(), password: text('password') }
}
