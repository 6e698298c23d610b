import { languageOf } from '@girasol/messages'
import '@fontsource-variable/fraunces/wght.css'
import '@fontsource-variable/inter/wght.css'
import '@girasol/design-tokens/tokens.css'
import '@girasol/site-frame/frame.css'
import { asTheme, themeAttribute, themeCookie } from '@girasol/site-frame/theme.ts'
import type { Metadata, Viewport } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { SiteFooter } from '../features/frame/site-footer.tsx'
import { SiteHeader } from '../features/frame/site-header.tsx'

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbf8f1' },
    { media: '(prefers-color-scheme: dark)', color: '#111814' },
  ],
}

export async function generateMetadata(): Promise<Metadata> {
  const text = await getTranslations('home')
  return {
    title: { default: text('title'), template: '%s · Girasol' },
    description: text('description'),
    icons: { icon: { url: '/favicon.svg', type: 'image/svg+xml' } },
  }
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const language = languageOf(await getLocale())
  const text = await getTranslations('frame')
  const theme = asTheme((await cookies()).get(themeCookie)?.value)
  return (
    <html lang={language} data-theme={themeAttribute(theme)}>
      <body
        data-broken={JSON.stringify({
          title: text('broken.title'),
          body: text('broken.body'),
          reload: text('broken.reload'),
        })}
      >
        <a className="g-skip" href="#content">
          {text('skip')}
        </a>
        <SiteHeader language={language} theme={theme} />
        <main id="content" tabIndex={-1}>
          {children}
        </main>
        <SiteFooter language={language} />
      </body>
    </html>
  )
}
