import type { Same } from './catalogue.ts'
import { english } from './english.ts'
import { spanish } from './spanish.ts'

export type Messages = Same<typeof english>
export type RoomName = keyof Messages
export type Language = 'en' | 'es'

export const languages = ['en', 'es'] as const satisfies readonly Language[]

/** Every text that a person can read, in both languages, as ICU messages. */
export const catalogues: Record<Language, Messages> = { en: english, es: spanish }

/** Only the rooms that a screen needs, so that a page does not carry the texts of all others. */
export function rooms<R extends RoomName>(language: Language, ...names: R[]): Pick<Messages, R> {
  const all = catalogues[language]
  return Object.fromEntries(names.map((name) => [name, all[name]])) as Pick<Messages, R>
}

/** The language of a tag such as `es-MX`; English when it is neither. */
export function languageOf(tag: string): Language {
  return tag.toLowerCase().startsWith('es') ? 'es' : 'en'
}

/** The locale for numbers, money and dates, written as in the United States in both languages: 24,153.00 is never 24.153,00. */
export function localeOf(language: Language): 'en-US' | 'es-US' {
  return language === 'es' ? 'es-US' : 'en-US'
}

export { type Problem, problemOf, type ProblemValues } from './problem-of.ts'
export { usualSpan } from './usual-span.ts'
export { deviceName } from './device-name.ts'
export { leaves, type Room, type Same } from './catalogue.ts'
