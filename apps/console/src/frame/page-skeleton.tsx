'use client'

import { Skeleton } from '@girasol/site-frame/skeleton.tsx'
import { useTranslations } from 'next-intl'

/** The console's own layout while it is not yet known who is signed in. */
export function PageSkeleton() {
  const text = useTranslations('frame')
  return (
    <>
      <div className="c-header" aria-hidden="true">
        <div className="c-header-row c-header-waiting" />
        <div className="c-nav" />
      </div>
      <main className="c-main">
        <Skeleton shapes={['title', 'line', 'card', 'card']} label={text('loading')} />
      </main>
    </>
  )
}
