import type { Language } from '@girasol/contract'
import { catalogues, localeOf, type Room } from '@girasol/messages'

export type MailFacts = Readonly<Record<string, string | number | boolean | null>>

/** Facts that are codes, with the room that has their words. */
const coded: Record<string, string> = { factor: 'factor', role: 'role', severity: 'severity' }
/** Facts that are instants in ISO form. */
const instants = ['at']
/** Facts that are sums in cents, by the name that the text uses. */
const sums: Record<string, string> = { amountCents: 'amount' }

/** Facts as a reader of `language` reads them: codes in words, instants in UTC, cents as dollars. */
export function readableFacts(facts: MailFacts, language: Language): MailFacts {
  const read = Object.entries(facts).map((fact) => readable(fact, language))
  return { ...Object.fromEntries(read), ...alertFacts(facts, language) }
}

/** Of a kind of alert: its title and its runbook. */
function alertFacts({ alert }: MailFacts, language: Language): MailFacts {
  if (typeof alert !== 'string') return {}
  const known = (catalogues[language].runbooks as Room)[alert] as Room | undefined
  return {
    title: (known?.title as string | undefined) ?? alert,
    runbook: `docs/runbooks/${alert}.md`,
  }
}

function readable(
  [name, value]: [string, MailFacts[string]],
  language: Language,
): [string, MailFacts[string]] {
  if (coded[name]) return [name, wordFor(coded[name], String(value), language)]
  if (instants.includes(name)) return [name, instantFor(String(value), language)]
  if (sums[name]) return [sums[name], dollars(Number(value), language)]
  return [name, value]
}

/** The word for a code; the code itself where there is none. */
function wordFor(room: string, code: string, language: Language): string {
  const words = (catalogues[language].mails as Room)[room] as Room
  return Object.hasOwn(words, code) ? (words[code] as string) : code
}

function instantFor(instant: string, language: Language): string {
  const form = { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' } as const
  return `${new Intl.DateTimeFormat(localeOf(language), form).format(new Date(instant))} UTC`
}

function dollars(cents: number, language: Language): string {
  const form = { style: 'currency', currency: 'USD' } as const
  return new Intl.NumberFormat(localeOf(language), form).format(cents / 100)
}

const minute = 60_000

/** How long a secret works, in the largest unit that says it whole: 30 minutes, 2 hours, 7 days. */
export function spanOf(milliseconds: number): {
  unit: 'minutes' | 'hours' | 'days'
  count: number
} {
  const minutes = Math.max(1, Math.round(milliseconds / minute))
  if (minutes < 120) return { unit: 'minutes', count: minutes }
  const hours = Math.round(minutes / 60)
  return hours < 48
    ? { unit: 'hours', count: hours }
    : { unit: 'days', count: Math.round(hours / 24) }
}
