'use client'

import type { Alert } from '@girasol/contract'
import { useTranslations } from 'next-intl'

const parts = ['means', 'look', 'act', 'harmless'] as const

/** What a kind of alert means and what to do: the same words as in `docs/runbooks/`. */
export function Runbook({ kind, open }: { kind: Alert['kind']; open: boolean }) {
  const text = useTranslations('watch.alerts')
  const words = useTranslations('runbooks')
  return (
    <details className="w-runbook" open={open}>
      <summary>{text('runbook')}</summary>
      <dl>
        {parts.map((part) => (
          <div key={part}>
            <dt>{text(part)}</dt>
            <dd>{words(`${kind}.${part}`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
