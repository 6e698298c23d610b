import { asLanguage } from '@girasol/site-frame/language.ts'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'

type Props = { children: ReactNode; params: Promise<{ language: string }> }

/** Only our two languages begin an address. */
export default async function LanguageLayout({ children, params }: Props) {
  if (asLanguage((await params).language) === null) notFound()
  return children
}
