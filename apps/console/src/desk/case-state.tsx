'use client'

import type { CaseState } from '@girasol/contract'
import { useTranslations } from 'next-intl'
import { type Sign, StatusPill, type Tone } from '../frame/status-pill.tsx'

const looks: Record<CaseState, { tone: Tone; sign: Sign }> = {
  open: { tone: 'sun', sign: 'slow' },
  answered: { tone: 'good', sign: 'check' },
  closed: { tone: 'calm', sign: 'lock' },
}

export function CaseStatePill({ state }: { state: CaseState }) {
  const text = useTranslations('access.caseState')
  return <StatusPill {...looks[state]}>{text(state)}</StatusPill>
}
