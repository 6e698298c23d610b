'use client'

import { ApiProblem } from '@girasol/api-client'
import { languageOf } from '@girasol/messages'
import { buttonClass } from '@girasol/site-frame/button.tsx'
import { Notice } from '@girasol/site-frame/notice.tsx'
import { useLocale, useTranslations } from 'next-intl'
import { ProblemNotice } from './problem-notice.tsx'

export const needsSignIn = (problem: unknown) =>
  problem instanceof ApiProblem && problem.code === 'signInRequired'

/** A page of an account that could not be shown: the way to sign in, or what went wrong. */
export function PageProblem({ problem, onRetry }: { problem: unknown; onRetry: () => void }) {
  const frame = useTranslations('frame.nav')
  const errors = useTranslations('errors')
  const language = languageOf(useLocale())
  if (!needsSignIn(problem)) return <ProblemNotice problem={problem} onRetry={onRetry} />
  return (
    <Notice title={errors('signInRequired')}>
      <p>
        <a
          className={buttonClass()}
          href={`/${language}/sign-in?next=${encodeURIComponent(location.pathname)}`}
        >
          {frame('signIn')}
        </a>
      </p>
    </Notice>
  )
}
