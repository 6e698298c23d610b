'use client'

import type { ApiProblem } from '@girasol/api-client'
import { Button } from '@girasol/site-frame/button.tsx'
import { Notice } from '@girasol/site-frame/notice.tsx'
import { useTranslations } from 'next-intl'
import { Moment } from '../frame/moment.tsx'
import { problemKind } from './problem-kind.ts'

type Props = {
  problem: ApiProblem
  /** When what is still shown came, if anything is. */
  staleSince?: number | null
  onRetry: () => void
}

/** What went wrong, what is safe, what to do, and what to quote. */
export function ProblemNotice({ problem, staleSince = null, onRetry }: Props) {
  const text = useTranslations('console.problem')
  const errors = useTranslations('errors')
  const { reference } = problem
  const kind = problemKind(problem)
  return (
    <Notice
      tone={staleSince === null ? 'bad' : 'warn'}
      title={staleSince === null ? text('title') : undefined}
      reference={reference ? text('reference', { reference }) : undefined}
    >
      {staleSince === null ? null : (
        <p>{text.rich('stale', { time: () => <Moment at={staleSince} clock /> })}</p>
      )}
      <p>{kind === 'other' ? errors(problem.code) : text(kind)}</p>
      <p className="c-quiet c-small">{text('code', { code: problem.code })}</p>
      <Button look="quiet" onClick={onRetry}>
        {text('retry')}
      </Button>
    </Notice>
  )
}
