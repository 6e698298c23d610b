'use client'

import type { Estimate } from '@girasol/contract'
import { languageOf } from '@girasol/messages'
import { buttonClass } from '@girasol/site-frame/button.tsx'
import { Notice } from '@girasol/site-frame/notice.tsx'
import { Skeleton } from '@girasol/site-frame/skeleton.tsx'
import { useLocale, useTranslations } from 'next-intl'
import { api } from '../connection/api.ts'
import { keyHeaders, keyOfAddress } from '../connection/link-key.ts'
import { OfflineNotice } from '../connection/offline-notice.tsx'
import { ProblemNotice } from '../connection/problem-notice.tsx'
import { needsSignIn } from '../connection/sign-in-needed.tsx'
import { useAnswer } from '../connection/use-answer.ts'
import { OrderForm } from './order-form.tsx'
import { OrderReview } from './order-review.tsx'
import styles from './order.module.css'

type Props = {
  estimateId: string
  moduleNames: Record<string, string>
  /** Whether a session came along; without one nobody needs to be asked. */
  maybeSignedIn: boolean
}

async function whoIsIt(signal: AbortSignal, maybe: boolean) {
  if (!maybe) return 'nobody' as const
  try {
    return await api.accounts.readMe({ signal })
  } catch (problem) {
    if (needsSignIn(problem)) return 'nobody' as const
    throw problem
  }
}

/** What is ordered, at which price and terms; then the address, and the order itself. */
export function OrderScreen({ estimateId, moduleNames, maybeSignedIn }: Props) {
  const text = useTranslations('order')
  const language = languageOf(useLocale())
  const params = { estimateId }
  const estimate = useAnswer((signal) =>
    api.estimates.readEstimate({ params, ...keyHeaders(keyOfAddress()), signal }),
  )
  const me = useAnswer((signal) => whoIsIt(signal, maybeSignedIn))
  const again = () => (estimate.again(), me.again())
  if (!estimate.value || !me.value) {
    const problem = estimate.problem ?? me.problem
    return (
      <div className={styles.page}>
        {problem ? (
          <>
            <h1>{text('title')}</h1>
            <ProblemNotice problem={problem} onRetry={again} />
          </>
        ) : (
          <Skeleton shapes={['title', 'card', 'card']} label={text('opening')} />
        )}
      </div>
    )
  }
  const { value } = estimate
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1>{text('title')}</h1>
        <p className={styles.lead}>{text('lead')}</p>
      </div>
      <OfflineNotice />
      <div className={styles.columns}>
        <OrderReview estimate={value} moduleName={moduleNames[value.inputs.moduleId] ?? ''} />
        <Next estimate={value} signedIn={me.value !== 'nobody'} onRefresh={estimate.again} />
      </div>
      <p>
        <a href={`/${language}/estimate/${estimateId}${location.hash}`}>{text('back')}</a>
      </p>
    </div>
  )
}

type NextProps = { estimate: Estimate; signedIn: boolean; onRefresh: () => void }

function Next({ estimate, signedIn, onRefresh }: NextProps) {
  const text = useTranslations('order')
  const language = languageOf(useLocale())
  if (estimate.orderId)
    return (
      <Notice tone="good" title={text('already.title')}>
        <p>{text('already.body')}</p>
        <a className={buttonClass()} href={`/${language}/orders/${estimate.orderId}`}>
          {text('already.open')}
        </a>
      </Notice>
    )
  if (signedIn) return <OrderForm estimate={estimate} onRefresh={onRefresh} />
  const next = `?next=${encodeURIComponent(location.pathname)}${location.hash}`
  return (
    <section className="g-card" aria-labelledby="account-title">
      <h2 id="account-title">{text('signIn.title')}</h2>
      <p className={styles.gap}>{text('signIn.body')}</p>
      <div className={styles.actions}>
        <a className={buttonClass()} href={`/${language}/sign-up${next}`}>
          {text('signIn.up')}
        </a>
        <a className={buttonClass('quiet')} href={`/${language}/sign-in${next}`}>
          {text('signIn.in')}
        </a>
      </div>
    </section>
  )
}
