'use client'

import type { ApiProblem } from '@girasol/api-client'
import { Notice } from '@girasol/site-frame/notice.tsx'
import { useTranslations } from 'next-intl'

type Props = { problem: ApiProblem | null; stopped?: boolean }

/** Why a step was not taken, and what to do; nothing when it was. */
export function Refusal({ problem, stopped = false }: Props) {
  const text = useTranslations()
  if (stopped) return <Notice>{text('factors.door.stopped')}</Notice>
  if (!problem) return null
  const reference = problem.reference
    ? text('console.problem.reference', { reference: problem.reference })
    : undefined
  return (
    <Notice tone="bad" reference={reference}>
      {wordsFor(problem, text)}
    </Notice>
  )
}

function wordsFor(problem: ApiProblem, text: ReturnType<typeof useTranslations<never>>): string {
  if (problem.code === 'signInFailed') return text('console.signIn.refused')
  if (problem.code === 'signInRequired') return text('factors.step.over')
  return text(`errors.${problem.code}`)
}
