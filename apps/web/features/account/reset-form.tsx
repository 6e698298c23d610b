'use client'

import { languageOf } from '@girasol/messages'
import { buttonClass } from '@girasol/site-frame/button.tsx'
import { Notice } from '@girasol/site-frame/notice.tsx'
import { Skeleton } from '@girasol/site-frame/skeleton.tsx'
import { SubmitButton } from '@girasol/site-frame/submit-button.tsx'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { api } from '../connection/api.ts'
import { ProblemNotice } from '../connection/problem-notice.tsx'
import styles from './account.module.css'
import { type Fault, faultsOf } from './check-entries.ts'
import type { LinkParts } from './link-parts.ts'
import { NewPassword } from './new-password.tsx'
import { isRefusal, passwordReason } from './said-fault.ts'
import { useLink } from './use-link.ts'
import { useSending } from './use-sending.ts'

/** A new password by the link of a mail. Nobody is signed in by it. */
export function ResetForm() {
  const text = useTranslations('identity.reset')
  const account = useTranslations('account')
  const language = languageOf(useLocale())
  const link = useLink()
  const [isDone, setDone] = useState(false)
  if (link === 'reading') return <Skeleton shapes={['card']} label={account('working')} />
  if (isDone)
    return (
      <Notice tone="good" title={text('done')}>
        <p className={styles.actions}>
          <a className={buttonClass()} href={`/${language}/sign-in`}>
            {text('signIn')}
          </a>
        </p>
      </Notice>
    )
  if (!link) return <AskAgain body={text('incomplete')} />
  return <PasswordForm link={link} onDone={() => setDone(true)} />
}

function AskAgain({ body }: { body: string }) {
  const text = useTranslations('identity.reset')
  const language = languageOf(useLocale())
  return (
    <Notice tone="warn">
      <p>{body}</p>
      <p>
        <a href={`/${language}/forgot-password`}>{text('ask')}</a>
      </p>
    </Notice>
  )
}

function PasswordForm({ link, onDone }: { link: LinkParts; onDone: () => void }) {
  const text = useTranslations('identity')
  const account = useTranslations('account')
  const errors = useTranslations('errors')
  const form = useRef<HTMLFormElement>(null)
  const [fault, setFault] = useState<Fault>()
  const { busy, problem, send } = useSending()
  const reason = passwordReason(problem)
  useEffect(() => {
    form.current?.querySelector<HTMLInputElement>('[aria-invalid]')?.focus()
  }, [fault, problem])
  const submit = (password: string) => {
    const found = faultsOf({ name: '-', email: '-@-', password }, true).password
    setFault(found)
    if (found) return
    void send(async () => {
      await api.passwords.resetPassword({ body: { ...link, password } })
      onDone()
    })
  }
  if (isRefusal(problem, 'linkNotAccepted')) return <AskAgain body={errors('linkNotAccepted')} />
  const said = reason ? text(`newPassword.${reason}`) : null
  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit(String(new FormData(event.currentTarget).get('password') ?? ''))
      }}
    >
      {problem && !reason ? <ProblemNotice problem={problem} /> : null}
      <NewPassword label={text('reset.label')} error={fault ? account(`missing.${fault}`) : said} />
      <SubmitButton busy={busy}>{busy ? account('working') : text('reset.submit')}</SubmitButton>
    </form>
  )
}
