import '@fontsource-variable/fraunces/wght.css'
import '@fontsource-variable/inter/wght.css'
import '@girasol/design-tokens/tokens.css'
import '@girasol/site-frame/frame.css'
import '../src/frame/console.css'
import '../src/frame/parts.css'
import '../src/sign-in/sign-in.css'
import '../src/system/system.css'
import '../src/orders/orders.css'
import '../src/desk/desk.css'
import '../src/trail/trail.css'
import '../src/alerts/watch.css'
import '../src/duties/duties.css'
import { dark, light } from '@girasol/design-tokens'
import { catalogues, rooms } from '@girasol/messages'
import { asLanguage, languageHeader } from '@girasol/site-frame/language.ts'
import { asTheme, themeAttribute, themeCookie } from '@girasol/site-frame/theme.ts'
import type { Metadata, Viewport } from 'next'
import { cookies, headers } from 'next/headers'
import type { ReactNode } from 'react'
import { Preferences } from '../src/frame/preferences.tsx'
import { Texts } from '../src/frame/texts.tsx'

async function languageNow() {
  return asLanguage((await headers()).get(languageHeader)) ?? 'en'
}

export async function generateMetadata(): Promise<Metadata> {
  const texts = catalogues[await languageNow()].console
  return {
    title: { default: texts.title, template: `%s · ${texts.title}` },
    description: texts.description,
    icons: { icon: '/favicon.svg' },
    robots: { index: false, follow: false },
  }
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: light.canvas },
    { media: '(prefers-color-scheme: dark)', color: dark.canvas },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const language = await languageNow()
  const theme = asTheme((await cookies()).get(themeCookie)?.value)
  return (
    <html lang={language} data-theme={themeAttribute(theme)} suppressHydrationWarning>
      <body>
        <Texts
          language={language}
          messages={rooms(
            language,
            'access',
            'console',
            'desk',
            'duties',
            'errors',
            'factors',
            'frame',
            'runbooks',
            'watch',
            'trail',
          )}
        >
          <Preferences theme={theme}>{children}</Preferences>
        </Texts>
      </body>
    </html>
  )
}
