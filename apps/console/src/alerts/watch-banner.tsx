'use client'

import { Notice } from '@girasol/site-frame/notice.tsx'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useCallback } from 'react'
import { useAnswer } from '../answers/use-answer.ts'
import { useAge } from '../frame/moment.tsx'
import { useSession } from '../session/session.tsx'

const everyMs = 15_000

/** Over every screen, when nobody looks for alerts; for security also what is open. Nothing at all on a quiet day. */
export function WatchBanner() {
  const { client, account } = useSession()
  const load = useCallback((signal: AbortSignal) => client.alerts.readWatch({ signal }), [client])
  const { data } = useAnswer(load, everyMs)
  if (!data) return null
  return (
    <div className="w-banners">
      {data.watching ? null : <Silent lastLook={data.lastLook} />}
      {account.role === 'security' ? (
        <Waiting alerts={data.openAlerts} reviews={data.overdueReviews} />
      ) : null}
    </div>
  )
}

function Silent({ lastLook }: { lastLook: string | null }) {
  const text = useTranslations('watch.banner')
  const ageOf = useAge()
  return (
    <Notice tone="bad" title={text('silent')}>
      {text('silentBody', { age: lastLook === null ? 'never' : ageOf(lastLook) })}
    </Notice>
  )
}

function Waiting({ alerts, reviews }: { alerts: number; reviews: number }) {
  const text = useTranslations('watch.banner')
  if (alerts === 0 && reviews === 0) return null
  return (
    <p className="w-waiting" role="status">
      {alerts > 0 ? (
        <span>
          {text('open', { count: alerts })} <Link href="/alerts">{text('toAlerts')}</Link>
        </span>
      ) : null}
      {reviews > 0 ? (
        <span>
          {text('overdue', { count: reviews })} <Link href="/reviews">{text('toReviews')}</Link>
        </span>
      ) : null}
    </p>
  )
}
