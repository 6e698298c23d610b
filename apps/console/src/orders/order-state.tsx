'use client'

import type { OrderState } from '@girasol/contract'
import { useTranslations } from 'next-intl'
import { type Sign, StatusPill, type Tone } from '../frame/status-pill.tsx'

/** The states in the order in which an order goes through them. */
export const orderStates = [
  'seekingCrew',
  'crewAssigned',
  'enRoute',
  'onSite',
  'done',
  'cancelled',
] as const satisfies readonly OrderState[]

const looks: Record<OrderState, { tone: Tone; sign: Sign }> = {
  seekingCrew: { tone: 'warn', sign: 'search' },
  crewAssigned: { tone: 'brand', sign: 'person' },
  enRoute: { tone: 'sun', sign: 'arrow' },
  onSite: { tone: 'sun', sign: 'pin' },
  done: { tone: 'good', sign: 'check' },
  cancelled: { tone: 'calm', sign: 'cross' },
}

export function OrderStatePill({ state }: { state: OrderState }) {
  const text = useTranslations('console.state')
  return <StatusPill {...looks[state]}>{text(state)}</StatusPill>
}
