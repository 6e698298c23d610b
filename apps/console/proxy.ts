import { framedAnswer } from '@girasol/site-frame/framed-answer.ts'
import { asLanguage, languageCookie, negotiate } from '@girasol/site-frame/language.ts'
import type { NextRequest } from 'next/server'
import { config as site } from './src/config.ts'

/** Gives every page its nonce and its language: the remembered one, else what the browser asks for. */
export function proxy(request: NextRequest) {
  const remembered = asLanguage(request.cookies.get(languageCookie)?.value)
  const language = remembered ?? negotiate(request.headers.get('accept-language'))
  return framedAnswer(request, { language, development: site.development })
}

// Read by Next without running it, so it must be written out: everything but the passage and files.
export const config = {
  matcher: [
    {
      source: '/((?!api/|_next/|.*\\.[a-z0-9]+$).*)',
      missing: [{ type: 'header', key: 'next-router-prefetch' }],
    },
  ],
}
