import { catalogues } from '@girasol/messages'
import { asLanguage, languageHeader } from '@girasol/site-frame/language.ts'
import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { ResetForm } from '../../src/sign-in/reset-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const language = asLanguage((await headers()).get(languageHeader)) ?? 'en'
  return { title: catalogues[language].factors.password.resetTitle }
}

export default function ResetPage() {
  return <ResetForm />
}
