import { languageOf, type Language } from '@girasol/messages'

/** The request header by which `proxy.ts` tells the pages which language they are in. */
export const languageHeader = 'x-girasol-language'
/** Remembers the choice of a person; holds `en` or `es` and nothing else. */
export const languageCookie = 'girasol-language'

/** The best of our languages for an `Accept-Language` header (RFC 9110 12.5.4); English when it names neither. */
export function negotiate(accepted: string | null): Language {
  const wishes = (accepted ?? '').split(',').flatMap((part) => {
    const [tag = '', ...rest] = part.trim().split(';')
    const weight = Number(
      rest
        .find((r) => r.trim().startsWith('q='))
        ?.trim()
        .slice(2) ?? 1,
    )
    return /^(en|es)\b/i.test(tag) && weight > 0 ? [{ tag, weight }] : []
  })
  const best = wishes.sort((a, b) => b.weight - a.weight)[0]
  return languageOf(best?.tag ?? 'en')
}

/** A cookie's or header's value as one of our languages, or null. */
export function asLanguage(value: string | null | undefined): Language | null {
  return value === 'en' || value === 'es' ? value : null
}

/** The language that a path such as `/es/estimate` begins with, or null. */
export function pathLanguage(path: string): Language | null {
  return asLanguage(path.split('/')[1])
}

/** The same page in another language: `/en/orders/1` -> `/es/orders/1`. */
export function inLanguage(path: string, language: Language): string {
  const [, first, ...rest] = path.split('/')
  return asLanguage(first) ? `/${[language, ...rest].join('/')}` : `/${language}`
}
