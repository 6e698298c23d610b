'use client'

import { ApiProblem } from '@girasol/api-client'
import { Mark } from '@girasol/site-frame/mark.tsx'
import { Notice } from '@girasol/site-frame/notice.tsx'
import { PasswordField } from '@girasol/site-frame/password-field.tsx'
import { SubmitButton } from '@girasol/site-frame/submit-button.tsx'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { PreferenceSwitches } from '../frame/preferences.tsx'
import { useStaffClient } from '../session/session.tsx'
import { type InvitationLink, invitationLink } from './invitation-link.ts'

/** Where an invited person chooses a password. The link's secret is taken out of the address before anything else. */
export function JoinForm() {
  const text = useTranslations()
  const link = useLink()
  return (
    <div className="c-door">
      <main id="content" className="c-door-card">
        <p className="c-brand">
          <Mark size={44} />
          <span>{text('frame.brand')}</span>
          <span className="c-brand-staff">{text('console.staff')}</span>
        </p>
        <h1>{text('duties.join.title')}</h1>
        <p className="c-quiet">{text('duties.join.intro')}</p>
        {link === null ? <Notice tone="warn">{text('duties.join.noLink')}</Notice> : null}
        {link ? <Fields link={link} /> : null}
        <p className="c-quiet c-small">{text('console.signIn.recorded')}</p>
      </main>
      <footer>
        <PreferenceSwitches />
      </footer>
    </div>
  )
}

/** Undefined until the page has looked, null when there is no link. */
function useLink(): InvitationLink | null | undefined {
  const [link, setLink] = useState<InvitationLink | null>()
  useEffect(() => {
    const found = invitationLink(window.location.hash)
    // Out of the address bar and the history: it must not be seen over a shoulder, or stay behind on a borrowed machine.
    if (found) window.history.replaceState(window.history.state, '', window.location.pathname)
    setLink((before) => before ?? found)
  }, [])
  return link
}

function Fields({ link }: { link: InvitationLink }) {
  const text = useTranslations('duties.join')
  const { fault, problem, isSending, submit } = useJoin(link)
  return (
    <form className="c-door-form" method="post" noValidate onSubmit={submit}>
      <PasswordField
        label={text('password')}
        name="password"
        autoComplete="new-password"
        show={text('show')}
        hide={text('hide')}
        hint={text('passwordHint')}
        error={fault ? text(fault) : null}
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
  return (
    <Notice tone="bad" reference={reference}>
      {problem.code === 'linkNotAccepted'
        ? text('duties.join.over')
        : text(`errors.${problem.code}`)}
    </Notice>
  )
}

const leastCharacters = 15

function useJoin(link: InvitationLink) {
  const client = useStaffClient()
  const router = useRouter()
  const [fault, setFault] = useState<'tooShort' | 'weak' | null>(null)
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const [isSending, setSending] = useState(false)
  const isBusy = useRef(false)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const password = String(new FormData(form).get('password') ?? '')
    const isShort = [...password.normalize('NFKC')].length < leastCharacters
    setFault(isShort ? 'tooShort' : null)
    setProblem(null)
    if (isShort) return form.querySelector<HTMLInputElement>('[name=password]')?.focus()
    if (isBusy.current) return
    setSending((isBusy.current = true))
    try {
      await client.staffMembers.acceptInvitation({ body: { ...link, password } })
      router.replace('/')
    } catch (cause) {
      if (!(cause instanceof ApiProblem)) throw cause
      if (cause.code === 'weakPassword') setFault('weak')
      else setProblem(cause)
      setSending((isBusy.current = false))
    }
  }
  return {
    fault,
    problem,
    isSending,
    submit: (event: FormEvent<HTMLFormElement>) => void submit(event),
  }
}
