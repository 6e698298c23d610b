'use client'

import type { Problem } from '@girasol/messages'
import { Notice } from '@girasol/site-frame/notice.tsx'
import { useTranslations } from 'next-intl'

type Props = { problem: Problem; planeIds: readonly string[] }

/** Why the newest inputs have no figures, and that the last good ones stay. */
export function InputNotice({ problem, planeIds }: Props) {
  const text = useTranslations('estimate.problem')
  const problems = useTranslations('problems')
  const roof = useTranslations('roof')
  const { field, values } = problem
  const key = problems.has(problem.text as 'unknown') ? problem.text : 'unknown'
  const side = planeIds.indexOf(values.plane)
  const plane = side < 0 ? 'none' : roof('plane', { number: side + 1 })
  return (
    <Notice tone="warn" title={text('title')}>
      <p>{problems(key as 'unknown', { ...values, plane, field: problems(`fields.${field}`) })}</p>
      <p>{text('kept')}</p>
    </Notice>
  )
}
