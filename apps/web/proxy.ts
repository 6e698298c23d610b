import { framedAnswer } from '@girasol/site-frame/framed-answer.ts'
import {
  asLanguage,
  languageCookie,
  negotiate,
  pathLanguage,
} from '@girasol/site-frame/language.ts'
import { NextResponse, type NextRequest } from 'next/server'
import { config as site } from './src/config.ts'

const wished = (request: NextRequest) =>
  asLanguage(request.cookies.get(languageCookie)?.value) ??
  negotiate(request.headers.get('accept-language'))

/** Gives every page its language and its nonce; an address without a language is led to one that has it. */
export function proxy(request: NextRequest) {
  const { pathname, search } = request.nextUrl
  const language = pathLanguage(pathname)
  if (language === null) {
    const target = new URL(
      `/${wished(request)}${pathname === '/' ? '' : pathname}${search}`,
      request.url,
    )
    const answer = NextResponse.redirect(target, 307)
    answer.headers.set('Vary', 'Accept-Language, Cookie')
    return answer
  }
  return framedAnswer(request, { language, development: site.development })
}

// Everything but the API passage and files is a page. Next reads this line without running it.
export const config = {
  matcher: ['/((?!api/|_next/|map/|maplibre/|.*\\.[a-z0-9]+$).*)'],
}
