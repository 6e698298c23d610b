'use client'

import { languageOf } from '@girasol/messages'
import { Button, buttonClass } from '@girasol/site-frame/button.tsx'
import { Notice } from '@girasol/site-frame/notice.tsx'
import { Skeleton } from '@girasol/site-frame/skeleton.tsx'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { api } from '../connection/api.ts'
import { ProblemNotice } from '../connection/problem-notice.tsx'
import styles from './account.module.css'
import { isRefusal } from './said-fault.ts'
import { useLink } from './use-link.ts'
import { useSending } from './use-sending.ts'

/** Stops a change of address by the link of the notice; a press, because mail programs open links by themselves. */
export function KeepEmailForm() {
  const text = useTranslations('identity.keepEmail')
  const account = useTranslations('account')
  const language = languageOf(useLocale())
  const link = useLink()
  const [isDone, setDone] = useState(false)
  const { busy, problem, send } = useSending()
  if (link === 'reading') return <Skeleton shapes={['card']} label={account('working')} />
  if (!link) return <Notice tone="warn">{text('incomplete')}</Notice>
  const reset = (
    <p className={styles.actions}>
      <a className={buttonClass()} href={`/${language}/forgot-password`}>
        {text('reset')}
      </a>
    </p>
  )
  if (isDone)
    return (
      <Notice tone="good" title={text('done')}>
        {reset}
      </Notice>
    )
  if (isRefusal(problem, 'linkNotAccepted'))
    return (
      <Notice tone="warn">
        <p>{text('over')}</p>
        {reset}
      </Notice>
    )
  const stop = async () => {
    await api.emails.stopEmailChange({ body: link })
    setDone(true)
  }
  return (
    <div className={styles.form}>
      {problem ? <ProblemNotice problem={problem} /> : null}
      <Button busy={busy} onClick={() => void send(stop)}>
        {busy ? account('working') : text('submit')}
      </Button>
    </div>
  )
}
