'use client'

import { ApiProblem } from '@girasol/api-client'
import { Button } from '@girasol/site-frame/button.tsx'
import { Notice } from '@girasol/site-frame/notice.tsx'
import { useTranslations } from 'next-intl'

type Props = { problem: unknown; title?: string; onRetry?: () => void }

/** What went wrong in words, what is safe, what to do, and the reference to quote. */
export function ProblemNotice({ problem, title, onRetry }: Props) {
  const frame = useTranslations('frame')
  const errors = useTranslations('errors')
  const known = problem instanceof ApiProblem ? problem : null
  const offline = known?.status === 0 && !navigator.onLine
  const body = offline ? frame('offline.body') : errors(known?.code ?? 'internal')
  return (
    <Notice
      tone="bad"
      title={offline ? frame('offline.title') : (title ?? frame('failed.title'))}
      reference={known?.reference ? frame('reference', { reference: known.reference }) : undefined}
    >
      <p>{body}</p>
      {onRetry ? (
        <p>
          <Button look="quiet" onClick={onRetry}>
            {frame('retry')}
          </Button>
        </p>
      ) : null}
    </Notice>
  )
}
