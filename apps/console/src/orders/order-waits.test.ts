import type { StaffOrder } from '@girasol/contract'
import { type Language, rooms } from '@girasol/messages'
import { NextIntlClientProvider } from 'next-intl'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { OrderWaits } from './order-waits.tsx'

function page(language: Language, typicalMinutes: [number, number]): string {
  const waitingFor = { who: 'crews', since: '2026-05-01T12:00:00.000Z', typicalMinutes }
  return renderToStaticMarkup(
    createElement(NextIntlClientProvider, {
      locale: language,
      messages: rooms(language, 'console'),
      timeZone: 'UTC',
      children: createElement(OrderWaits, { order: { waitingFor } as StaffOrder }),
    }),
  )
}

describe('the usual length of a wait', () => {
  it.each([
    ['en', 'Usually about a minute.', 'Usually 2 to 9 minutes.'],
    ['es', 'Lo usual: más o menos un minuto.', 'Lo usual: de 2 a 9 minutos.'],
  ] as const)('is one figure where both ends are the same (%s)', (language, one, range) => {
    expect(page(language, [1, 1])).toContain(one)
    expect(page(language, [2, 9])).toContain(range)
  })
})
