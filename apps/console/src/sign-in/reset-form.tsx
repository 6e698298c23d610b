'use client'

import { ApiProblem } from '@girasol/api-client'
import { buttonClass } from '@girasol/site-frame/button.tsx'
import { Notice } from '@girasol/site-frame/notice.tsx'
import { SubmitButton } from '@girasol/site-frame/submit-button.tsx'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { type FormEvent, useEffect, useState } from 'react'
import { useStaffClient } from '../session/session.tsx'
import { invitationLink } from '../staff/invitation-link.ts'
import { DoorCard } from './door-card.tsx'
import { isLong, NewPassword } from './new-password.tsx'
import { Refusal } from './refusal.tsx'
import { useAttempt } from './use-attempt.ts'

type MailLink = { challengeId: string; secret: string }

/** Sets a new password with the link of a mail. It signs nobody in: the second factor is asked for as always. */
export function ResetForm() {
  const text = useTranslations('factors.password')
  const link = useMailLink()
  const [isDone, setDone] = useState(false)
  return (
    <DoorCard title={text('resetTitle')} lead={text('resetLead')}>
      {link === null ? <Notice tone="warn">{text('noLink')}</Notice> : null}
      {isDone ? <Notice tone="good">{text('resetDone')}</Notice> : null}
      {link && !isDone ? <Fields link={link} onDone={() => setDone(true)} /> : null}
      <Link href="/sign-in" className={buttonClass(isDone ? 'primary' : 'plain')}>
        {text('back')}
      </Link>
    </DoorCard>
  )
}

function Fields({ link, onDone }: { link: MailLink; onDone: () => void }) {
  const text = useTranslations('factors')
  const client = useStaffClient()
  const { busy, problem, run } = useAttempt()
  const [fault, setFault] = useState<'tooShort' | 'weak' | null>(null)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const password = String(new FormData(form).get('password') ?? '')
    setFault(isLong(password) ? null : 'tooShort')
    if (!isLong(password)) return form.querySelector('input')?.focus()
    const send = async () => {
      await client.passwords.resetStaffPassword({ body: { ...link, password } })
      return 'set' as const
    }
    const said = await run(() => send().catch(sayWeak))
    if (said === 'set') onDone()
    else if (said) setFault(said)
  }
  return (
    <form className="c-door-form" method="post" noValidate onSubmit={(event) => void submit(event)}>
      <NewPassword error={fault ? text(`password.${fault}`) : null} />
      {problem?.code === 'linkNotAccepted' ? (
        <Notice tone="bad">
          {text('password.over')} <Link href="/forgot-password">{text('password.askTitle')}</Link>
        </Notice>
      ) : (
        <Refusal problem={problem} />
      )}
      <SubmitButton busy={busy}>
        {busy ? text('step.sending') : text('password.reset')}
      </SubmitButton>
    </form>
  )
}

/** A weak password is said at its field. */
function sayWeak(cause: unknown): 'weak' {
  if (cause instanceof ApiProblem && cause.code === 'weakPassword') return 'weak'
  throw cause
}

/** Undefined until the page has looked, null when there is no link. The secret leaves the address bar at once. */
function useMailLink(): MailLink | null | undefined {
  const [link, setLink] = useState<MailLink | null>()
  useEffect(() => {
    const found = invitationLink(window.location.hash)
    if (found) window.history.replaceState(window.history.state, '', window.location.pathname)
    const { invitationId: challengeId, secret } = found ?? {}
    const whole = challengeId && secret ? { challengeId, secret } : null
    setLink((before) => before ?? whole)
  }, [])
  return link
}
