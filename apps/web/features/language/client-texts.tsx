import { languageOf, rooms, type RoomName } from '@girasol/messages'
import { NextIntlClientProvider } from 'next-intl'
import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'

/** Gives client components the rooms of texts that they use, and no others. */
export async function ClientTexts({ names, children }: { names: RoomName[]; children: ReactNode }) {
  const locale = await getLocale()
  const messages = rooms(languageOf(locale), 'frame', 'errors', ...names)
  return (
    <NextIntlClientProvider locale={locale} messages={messages}>
      {children}
    </NextIntlClientProvider>
  )
}
