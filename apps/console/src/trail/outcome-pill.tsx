'use client'

import type { TrailEntry } from '@girasol/contract'
import { useTranslations } from 'next-intl'
import { type Sign, StatusPill, type Tone } from '../frame/status-pill.tsx'

const looks: Record<TrailEntry['outcome'], { tone: Tone; sign: Sign }> = {
  done: { tone: 'good', sign: 'check' },
  denied: { tone: 'warn', sign: 'lock' },
  failed: { tone: 'bad', sign: 'cross' },
}

export function OutcomePill({ outcome }: { outcome: TrailEntry['outcome'] }) {
  const text = useTranslations('console.trail.outcomes')
  return <StatusPill {...looks[outcome]}>{text(outcome)}</StatusPill>
}
