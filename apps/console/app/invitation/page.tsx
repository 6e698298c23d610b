import { catalogues } from '@girasol/messages'
import { asLanguage, languageHeader } from '@girasol/site-frame/language.ts'
import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { JoinForm } from '../../src/staff/join-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const language = asLanguage((await headers()).get(languageHeader)) ?? 'en'
  return { title: catalogues[language].duties.join.title }
}

export default function InvitationPage() {
  return <JoinForm />
}
