import { catalogues, localeOf } from '@girasol/messages'
import { asLanguage, languageHeader } from '@girasol/site-frame/language.ts'
import { getRequestConfig } from 'next-intl/server'
import { headers } from 'next/headers'

/** Texts for server components; the language is what `proxy.ts` read from the address. */
export default getRequestConfig(async () => {
  const language = asLanguage((await headers()).get(languageHeader)) ?? 'en'
  return { locale: localeOf(language), messages: catalogues[language], timeZone: 'UTC' }
})
