import { getLocale, getTranslations } from 'next-intl/server'
import { languageOf } from '@girasol/messages'
import type { ReactNode } from 'react'
import { ClientTexts } from '../language/client-texts.tsx'
import styles from './account.module.css'
import { ForgotForm } from './forgot-form.tsx'
import { KeepEmailForm } from './keep-email-form.tsx'
import { ResetForm } from './reset-form.tsx'

type Page = 'forgot' | 'reset' | 'keepEmail'

async function LinkScreen({ page, children }: { page: Page; children: ReactNode }) {
  const text = await getTranslations(`identity.${page}`)
  const forgot = await getTranslations('identity.forgot')
  const language = languageOf(await getLocale())
  return (
    <div className={styles.page}>
      <h1>{text('title')}</h1>
      <p className={styles.lead}>{text('lead')}</p>
      <ClientTexts names={['account', 'identity']}>{children}</ClientTexts>
      <p>
        <a href={`/${language}/sign-in`}>{forgot('back')}</a>
      </p>
    </div>
  )
}

async function titled(page: Page) {
  return { title: (await getTranslations(`identity.${page}`))('title') }
}

export const ForgotScreen = () => (
  <LinkScreen page="forgot">
    <ForgotForm />
  </LinkScreen>
)
export const ResetScreen = () => (
  <LinkScreen page="reset">
    <ResetForm />
  </LinkScreen>
)
export const KeepEmailScreen = () => (
  <LinkScreen page="keepEmail">
    <KeepEmailForm />
  </LinkScreen>
)
export const forgotMetadata = () => titled('forgot')
export const resetMetadata = () => titled('reset')
export const keepEmailMetadata = () => titled('keepEmail')
