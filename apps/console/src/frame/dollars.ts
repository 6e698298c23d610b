import type { localeOf } from '@girasol/messages'

/** Integer cents as dollars. */
export function dollars(cents: number, locale: ReturnType<typeof localeOf>): string {
  return new Intl.NumberFormat(locale, { style: 'currency', currency: 'USD' }).format(cents / 100)
}
