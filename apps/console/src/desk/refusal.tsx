'use client'

import type { ApiProblem } from '@girasol/api-client'
import { Notice } from '@girasol/site-frame/notice.tsx'
import { useTranslations } from 'next-intl'

/** Why something was not done, with what to quote. */
export function Refusal({ problem }: { problem: ApiProblem }) {
  const text = useTranslations('console.problem')
  const errors = useTranslations('errors')
  const { reference } = problem
  return (
    <Notice tone="bad" reference={reference ? text('reference', { reference }) : undefined}>
      {errors(problem.code)}
    </Notice>
  )
}
