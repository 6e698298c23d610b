'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ProblemNotice } from '../answers/problem-notice.tsx'
import { SessionProvider } from '../session/session.tsx'
import { PageSkeleton } from './page-skeleton.tsx'
import { Brand, Shell } from './shell.tsx'

/** Everything behind the sign-in: knows who is there before it shows anything. */
export function StaffFrame({ children }: { children: ReactNode }) {
  const text = useTranslations('frame')
  const name = useTranslations('console')('title')
  return (
    <>
      <a className="g-skip" href="#content">
        {text('skip')}
      </a>
      <SessionProvider
        waiting={<PageSkeleton />}
        failed={(problem, again) => (
          <>
            <header className="c-header">
              <div className="c-header-row">
                <Brand />
              </div>
            </header>
            <main className="c-main" id="content">
              <h1 className="g-unseen">{name}</h1>
              <ProblemNotice problem={problem} onRetry={again} />
            </main>
          </>
        )}
      >
        <Shell>{children}</Shell>
      </SessionProvider>
    </>
  )
}
