'use client'

import type { Language, Messages } from '@girasol/messages'
import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'

type Props = {
  language: Language
  messages: Pick<
    Messages,
    'access' | 'console' | 'desk' | 'duties' | 'errors' | 'factors' | 'frame' | 'runbooks' | 'watch'
  >
  children: ReactNode
}

/** The texts of the console in one language. Moments are formatted by `Moment`, in the reader's own time zone. */
export function Texts({ language, messages, children }: Props) {
  return (
    <NextIntlClientProvider locale={language} messages={messages} timeZone="UTC">
      {children}
    </NextIntlClientProvider>
  )
}
