import type { Language } from '@girasol/messages'

/** Figures, money and days are written as in the United States in both languages: 24,153.00 is never 24.153,00. */
export function figuresLocale(language: Language): 'en-US' | 'es-US' {
  return `${language}-US`
}

/** Integer cents as dollars. */
export function dollars(cents: number, locale: 'en-US' | 'es-US'): string {
  return new Intl.NumberFormat(locale, { style: 'currency', currency: 'USD' }).format(cents / 100)
}
