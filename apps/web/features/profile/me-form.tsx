'use client'

import type { Account } from '@girasol/contract'
import { languageOf } from '@girasol/messages'
import { Notice } from '@girasol/site-frame/notice.tsx'
import { SubmitButton } from '@girasol/site-frame/submit-button.tsx'
import { TextField } from '@girasol/site-frame/text-field.tsx'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useSending } from '../account/use-sending.ts'
import { api } from '../connection/api.ts'
import { ProblemNotice } from '../connection/problem-notice.tsx'
import styles from './profile.module.css'

export function MeForm({ me }: { me: Account }) {
  const text = useTranslations('profile')
  const account = useTranslations('account')
  const [isMissing, setMissing] = useState(false)
  const [isSaved, setSaved] = useState(false)
  const { busy, problem, send } = useSending()
  const save = (name: string, language: 'en' | 'es') => {
    setSaved(false)
    setMissing(name === '')
    if (name === '') return
    void send(async () => {
      await api.accounts.changeProfile({ body: { name, language } })
      setSaved(true)
    })
  }
  return (
    <section className={`g-card ${styles.part}`} aria-labelledby="me-title">
      <h2 id="me-title">{text('me.title')}</h2>
      {isSaved ? <Notice tone="good">{text('me.saved')}</Notice> : null}
      {problem ? <ProblemNotice problem={problem} /> : null}
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          const data = new FormData(event.currentTarget)
          const language = languageOf(String(data.get('language')))
          save(String(data.get('name') ?? '').trim(), language)
        }}
      >
        <TextField
          name="name"
          label={text('me.name')}
          hint={text('me.nameHint')}
          error={isMissing ? account('missing.name') : null}
          defaultValue={me.name}
          autoComplete="name"
          maxLength={100}
          required
        />
        <LanguageField language={me.language} />
        <SubmitButton busy={busy}>{busy ? account('working') : text('save')}</SubmitButton>
      </form>
    </section>
  )
}

function LanguageField({ language }: { language: string }) {
  const text = useTranslations('profile.me')
  const frame = useTranslations('frame.language')
  return (
    <div className="g-field">
      <label htmlFor="mail-language">{text('language')}</label>
      <select id="mail-language" name="language" defaultValue={language}>
        <option value="en" lang="en">
          {frame('en')}
        </option>
        <option value="es" lang="es">
          {frame('es')}
        </option>
      </select>
    </div>
  )
}
