import type { Language } from '@girasol/contract'
import { catalogues, localeOf, type Messages, type Room } from '@girasol/messages'
import { IntlMessageFormat } from 'intl-messageformat'

type Values = Record<string, string | number>

/** Writers of texts and figures in one language, as the site writes them. */
export type Words = ReturnType<typeof createWords>

export function createWords(language: Language) {
  const locale = localeOf(language)
  const rooms = catalogues[language]
  const number = (value: number, options?: Intl.NumberFormatOptions) =>
    new Intl.NumberFormat(locale, options).format(value)
  const currency = (cents: number, options: Intl.NumberFormatOptions) =>
    number(cents / 100, { style: 'currency', currency: 'USD', ...options })
  return {
    locale,
    rooms,
    say: (text: string, values: Values = {}) =>
      String(new IntlMessageFormat(text, locale).format(values)),
    whole: (value: number) => number(value, { maximumFractionDigits: 0 }),
    percent: (pct: number) => number(pct / 100, { style: 'percent', maximumFractionDigits: 2 }),
    dollars: (cents: number) => currency(cents, { maximumFractionDigits: 0 }),
    exact: (cents: number) => currency(cents, {}),
    /** To whole thousands: for amounts that are not known better than that. */
    about: (cents: number) =>
      currency(Math.round(cents / 100_000) * 100_000 || 0, { maximumFractionDigits: 0 }),
    perKwh: (tenthCents: number) =>
      currency(tenthCents / 10, { minimumFractionDigits: 2, maximumFractionDigits: 3 }),
    date: (at: string, timeZone: string) =>
      new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }).format(new Date(at)),
    months: (month: 'long' | 'narrow') =>
      Array.from({ length: 12 }, (_, at) =>
        new Intl.DateTimeFormat(locale, { month, timeZone: 'UTC' }).format(Date.UTC(2026, at, 15)),
      ),
    figure: (path: string) => textAt(rooms.figures, path),
  }
}

/** The name or sentence of a code of the room `figures`; the code itself where it has none. */
function textAt(figures: Messages['figures'], path: string): string {
  const names = path.split('.')
  let found: Room | string | undefined = figures
  for (const name of names) {
    found = typeof found === 'object' && Object.hasOwn(found, name) ? found[name] : undefined
  }
  if (typeof found === 'object') found = found['name']
  return typeof found === 'string' ? found : (names.at(-1) ?? path)
}

/** To three digits: a typical year says no more than that. */
export function threeDigits(value: number): number {
  return Number(value.toPrecision(3))
}
