'use client'

import { buttonClass } from '@girasol/site-frame/button.tsx'
import { Notice } from '@girasol/site-frame/notice.tsx'
import { SubmitButton } from '@girasol/site-frame/submit-button.tsx'
import { TextField } from '@girasol/site-frame/text-field.tsx'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { type FormEvent, useState } from 'react'
import { useStaffClient } from '../session/session.tsx'
import { DoorCard } from './door-card.tsx'
import { Refusal } from './refusal.tsx'
import { useAttempt } from './use-attempt.ts'

/** Asks for a link that sets a new password; says the same of every address. */
export function ForgotForm() {
  const text = useTranslations('factors')
  const door = useTranslations('console.signIn')
  const client = useStaffClient()
  const { busy, problem, run } = useAttempt()
  const [isMissing, setMissing] = useState(false)
  const [isAsked, setAsked] = useState(false)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const email = String(new FormData(form).get('email') ?? '').trim()
    const fits = email.includes('@')
    setMissing(!fits)
    if (!fits) return form.querySelector('input')?.focus()
    const ask = async () => {
      await client.passwords.askStaffReset({ body: { email } })
      return true
    }
    if (await run(ask)) setAsked(true)
  }
  return (
    <DoorCard title={text('password.askTitle')} lead={text('password.askLead')}>
      {isAsked ? <Notice tone="good">{text('password.asked')}</Notice> : null}
      <form
        className="c-door-form"
        method="post"
        noValidate
        onSubmit={(event) => void submit(event)}
      >
        <TextField
          label={door('email')}
          name="email"
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          error={isMissing ? door('emailMissing') : null}
        />
        <Refusal problem={problem} />
        <SubmitButton busy={busy}>
          {busy ? text('step.sending') : text('password.ask')}
        </SubmitButton>
      </form>
      <Link href="/sign-in" className={buttonClass('plain')}>
        {text('password.back')}
      </Link>
    </DoorCard>
  )
}
