'use client'

import type { CustomerRecord } from '@girasol/contract'
import { Skeleton } from '@girasol/site-frame/skeleton.tsx'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useCallback } from 'react'
import { ProblemNotice } from '../answers/problem-notice.tsx'
import { useAnswer } from '../answers/use-answer.ts'
import { ScreenTitle } from '../frame/screen-title.tsx'
import { StatusPill } from '../frame/status-pill.tsx'
import { useSession } from '../session/session.tsx'
import { CasesCard } from './cases-card.tsx'
import { LockCard } from './lock-card.tsx'
import { LookAgain } from './look-again.tsx'
import { LooksCard } from './looks-card.tsx'
import { OrdersCard } from './orders-card.tsx'
import { PersonCard } from './person-card.tsx'
import { RequestsCard } from './requests-card.tsx'
import { RevealDesk } from './reveal-desk.tsx'

/** One customer with everything that support needs, masked. Every look is shown to the customer, so it never repeats by itself. */
export function CustomerScreen({ customerId }: { customerId: string }) {
  const text = useTranslations('desk.customer')
  const { client } = useSession()
  const load = useCallback(
    (signal: AbortSignal) => client.customers.readCustomer({ params: { customerId }, signal }),
    [client, customerId],
  )
  const answer = useAnswer(load)
  const { data: customer, problem } = answer
  return (
    <>
      <p className="c-crumb">
        <Link href="/customers">← {text('back')}</Link>
      </p>
      <ScreenTitle title={customer?.nameMasked ?? text('title')}>
        {customer?.state === 'erased' ? (
          <StatusPill tone="calm" sign="cross">
            {text('erased')}
          </StatusPill>
        ) : null}
        <LookAgain at={answer.at} busy={answer.loading} onAgain={answer.reload} />
      </ScreenTitle>
      {problem && problem.status !== 404 ? (
        <ProblemNotice problem={problem} staleSince={answer.at} onRetry={answer.reload} />
      ) : null}
      {problem?.status === 404 ? <Missing /> : null}
      {customer && problem?.status !== 404 ? (
        <Record customer={customer} onChanged={answer.reload} />
      ) : problem ? null : (
        <Skeleton shapes={['card', 'card']} label={text('loading')} />
      )}
    </>
  )
}

function Missing() {
  const text = useTranslations('desk.customer')
  return (
    <div className="g-card c-empty">
      <h2>{text('missing')}</h2>
      <p>{text('missingBody')}</p>
    </div>
  )
}

function Record({ customer, onChanged }: { customer: CustomerRecord; onChanged: () => void }) {
  return (
    <RevealDesk customer={customer} onCaseOpened={onChanged}>
      <div className="c-order">
        <div className="c-order-main">
          <OrdersCard orders={customer.orders} />
          <CasesCard customer={customer} onChanged={onChanged} />
          <LooksCard accesses={customer.accesses} />
        </div>
        <div className="c-order-side">
          <PersonCard customer={customer} />
          <LockCard customer={customer} onChanged={onChanged} />
          <RequestsCard customer={customer} />
        </div>
      </div>
    </RevealDesk>
  )
}
