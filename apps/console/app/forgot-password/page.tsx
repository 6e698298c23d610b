import { catalogues } from '@girasol/messages'
import { asLanguage, languageHeader } from '@girasol/site-frame/language.ts'
import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { ForgotForm } from '../../src/sign-in/forgot-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const language = asLanguage((await headers()).get(languageHeader)) ?? 'en'
  return { title: catalogues[language].factors.password.askTitle }
}

export default function ForgotPage() {
  return <ForgotForm />
}
