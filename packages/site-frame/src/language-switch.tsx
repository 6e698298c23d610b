'use client'

import type { Language } from '@girasol/messages'
import { inLanguage, languageCookie } from './language.ts'
import { rememberPreference } from './preference-cookie.ts'

type Props = {
  current: Language
  label: string
  names: Record<Language, string>
  /** True where the language is part of the address; otherwise the page is loaded again with the cookie. */
  inPath: boolean
}

/** English or Spanish; keeps the page, its query and its fragment (which holds a private link's key). */
export function LanguageSwitch({ current, label, names, inPath }: Props) {
  const other: Language = current === 'en' ? 'es' : 'en'
  const change = () => {
    rememberPreference(languageCookie, other)
    if (!inPath) return location.reload()
    const { pathname, search, hash } = location
    location.assign(`${inLanguage(pathname, other)}${search}${hash}`)
  }
  return (
    <button
      type="button"
      className="g-button g-button-plain"
      lang={other}
      aria-label={`${label}: ${names[other]}`}
      onClick={change}
    >
      {names[other]}
    </button>
  )
}
