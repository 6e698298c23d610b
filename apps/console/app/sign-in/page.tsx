import { catalogues } from '@girasol/messages'
import { asLanguage, languageHeader } from '@girasol/site-frame/language.ts'
import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { safeTarget } from '../../src/session/screens.ts'
import { SignInScreen } from '../../src/sign-in/sign-in-screen.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const language = asLanguage((await headers()).get(languageHeader)) ?? 'en'
  return { title: catalogues[language].console.signIn.title }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const reasons = ['idle', 'ended', 'signedOut', 'owed'] as const

export default async function SignInPage({ searchParams }: Props) {
  const { why, to } = await searchParams
  return (
    <SignInScreen
      why={reasons.find((reason) => reason === why) ?? null}
      target={safeTarget(typeof to === 'string' ? to : undefined)}
    />
  )
}
