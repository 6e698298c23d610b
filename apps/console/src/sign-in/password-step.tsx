'use client'

import { buttonClass } from '@girasol/site-frame/button.tsx'
import { PasswordField } from '@girasol/site-frame/password-field.tsx'
import { SubmitButton } from '@girasol/site-frame/submit-button.tsx'
import { TextField } from '@girasol/site-frame/text-field.tsx'
import type { SignInStep } from '@girasol/contract'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { type FormEvent, useState } from 'react'
import { useStaffClient } from '../session/session.tsx'
import { PasskeyButton } from './passkey-button.tsx'
import { Refusal } from './refusal.tsx'
import { useAttempt } from './use-attempt.ts'

type Props = { onInside: () => void; onStep: (step: SignInStep) => void }

/** A passkey, which is all that is needed; or the password, which is the first of two steps. */
export function PasswordStep({ onInside, onStep }: Props) {
  const text = useTranslations('factors.door')
  return (
    <>
      <PasskeySignIn onInside={onInside} />
      <p className="c-or">
        <span>{text('or')}</span>
      </p>
      <Fields onStep={onStep} />
    </>
  )
}

function PasskeySignIn({ onInside }: Pick<Props, 'onInside'>) {
  const text = useTranslations('factors.door')
  const client = useStaffClient()
  return (
    <PasskeyButton
      label={text('passkey')}
      hint={text('passkeyHint')}
      client={client}
      onProof={async (proof) => {
        await client.staffSignIn.passkeySignIn({ body: { ...proof, device: 'browser' } })
        onInside()
      }}
    />
  )
}

function Fields({ onStep }: Pick<Props, 'onStep'>) {
  const text = useTranslations('console.signIn')
  const forgot = useTranslations('factors.password')
  const { missing, attempt, submit } = usePassword(onStep)
  return (
    <form className="c-door-form" method="post" noValidate onSubmit={submit}>
      <TextField
        label={text('email')}
        name="email"
        type="email"
        autoComplete="username webauthn"
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
      <Refusal problem={attempt.problem} />
      <SubmitButton busy={attempt.busy}>
        {attempt.busy ? text('sending') : text('submit')}
      </SubmitButton>
      <Link href="/forgot-password" className={buttonClass('plain')}>
        {forgot('forgot')}
      </Link>
    </form>
  )
}

function usePassword(onStep: (step: SignInStep) => void) {
  const client = useStaffClient()
  const attempt = useAttempt()
  const [missing, setMissing] = useState<'email' | 'password' | null>(null)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const { email, password } = read(form)
    const lacking = email.includes('@') ? (password ? null : 'password') : 'email'
    setMissing(lacking)
    if (lacking) return form.querySelector<HTMLInputElement>(`[name=${lacking}]`)?.focus()
    const step = await attempt.run(() => client.staff.staffSignIn({ body: { email, password } }))
    if (step) onStep(step)
  }
  return {
    missing,
    attempt,
    submit: (event: FormEvent<HTMLFormElement>) => void submit(event),
  }
}

function read(form: HTMLFormElement) {
  const values = new FormData(form)
  const text = (name: string) => String(values.get(name) ?? '')
  return { email: text('email').trim(), password: text('password') }
}
