'use client'

import { useFormatter } from 'next-intl'

/** Writers of amounts in the page's language; cents in, text out. */
export function useMoneyText() {
  const format = useFormatter()
  const currency = { style: 'currency', currency: 'USD' } as const
  return {
    dollars: (cents: number) =>
      format.number(cents / 100, { ...currency, maximumFractionDigits: 0 }),
    exact: (cents: number) => format.number(cents / 100, currency),
    /** To whole thousands: for amounts that are not known better than that. */
    about: (cents: number) =>
      format.number(Math.round(cents / 100_000) * 1000 || 0, {
        ...currency,
        maximumFractionDigits: 0,
      }),
    perKwh: (tenthCents: number) =>
      format.number(tenthCents / 1000, {
        ...currency,
        minimumFractionDigits: 2,
        maximumFractionDigits: 3,
      }),
  }
}
