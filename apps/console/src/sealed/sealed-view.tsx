'use client'

import type { OutputOf } from '@girasol/api-client'
import { localeOf } from '@girasol/messages'
import { Button } from '@girasol/site-frame/button.tsx'
import { Skeleton } from '@girasol/site-frame/skeleton.tsx'
import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import { type ReactNode, useCallback, useState } from 'react'
import { ProblemNotice } from '../answers/problem-notice.tsx'
import { useAnswer } from '../answers/use-answer.ts'
import { countdown } from '../duties/time-left.tsx'
import { dollars } from '../frame/dollars.ts'
import { Moment, useNow } from '../frame/moment.tsx'
import { ScreenTitle } from '../frame/screen-title.tsx'
import { useSession } from '../session/session.tsx'
import { EndDialog } from './access-dialogs.tsx'

type View = OutputOf<'sealedAccess', 'readSealed'>

/** What a running access opens. Nothing of it stays on the page once its time is over. */
export function SealedData({ accessId }: { accessId: string }) {
  const text = useTranslations('duties.sealed')
  const frame = useTranslations('frame')
  const { client } = useSession()
  const [isEnding, setEnding] = useState(false)
  const [hasEnded, setEnded] = useState(false)
  const load = useCallback(
    (signal: AbortSignal) =>
      client.sealedAccess.readSealed({ params: { sealedAccessId: accessId }, signal }),
    [client, accessId],
  )
  const { data, problem, reload } = useAnswer(load)
  const now = useNow(1000)
  const isOver = data !== null && new Date(data.endsAt).getTime() <= now
  const back = (
    <p className="c-crumb">
      <Link href="/sealed">{text('back')}</Link>
    </p>
  )
  if (hasEnded || isOver || problem?.code === 'notFound') return <Closed>{back}</Closed>
  return (
    <>
      <ScreenTitle title={text('view')} />
      {problem ? <ProblemNotice problem={problem} onRetry={reload} /> : null}
      {data ? <Opened view={data} now={now} onEnd={() => setEnding(true)} /> : null}
      {data || problem ? null : <Skeleton shapes={['line', 'picture']} label={frame('loading')} />}
      {back}
      {isEnding ? (
        <EndDialog
          accessId={accessId}
          onDone={() => setEnded(true)}
          onClose={() => setEnding(false)}
        />
      ) : null}
    </>
  )
}

function Closed({ children }: { children: ReactNode }) {
  const text = useTranslations('duties.sealed')
  return (
    <div className="g-card c-empty" role="status">
      <h1>{text('closed')}</h1>
      <p>{text('closedBody')}</p>
      {children}
    </div>
  )
}

function Opened({ view, now, onEnd }: { view: View; now: number; onEnd: () => void }) {
  const text = useTranslations('duties.sealed')
  const { customer, orders, endsAt } = view
  return (
    <>
      <div className="d-sealed-mark">
        <div>
          <p className="d-clock" role="timer">
            {countdown(new Date(endsAt).getTime() - now)}
          </p>
          <p className="c-small">{text('viewNote', { name: customer.name })}</p>
        </div>
        <Button look="danger" onClick={onEnd}>
          {text('end')}
        </Button>
      </div>
      <section className="g-card c-section" aria-label={text('customer')}>
        <h2>{text('customer')}</h2>
        <dl className="c-facts">
          <Row name={text('name')}>{customer.name}</Row>
          <Row name={text('email')}>{customer.email}</Row>
        </dl>
      </section>
      {orders.map((order) => (
        <OrderFacts key={order.id} order={order} />
      ))}
    </>
  )
}

function OrderFacts({ order }: { order: View['orders'][number] }) {
  const text = useTranslations('duties.sealed')
  const state = useTranslations('console.state')
  const locale = localeOf(useLocale())
  const { number, address, phone, totalCents, placedAt } = order
  return (
    <section className="g-card c-section" aria-label={number}>
      <div className="c-section-head">
        <h2 className="c-figures">{number}</h2>
        <span className="c-quiet">
          {state(order.state)} · <Moment at={placedAt} /> · {dollars(totalCents, locale)}
        </span>
      </div>
      <dl className="c-facts">
        <Row name={text('address')}>{Object.values(address).filter(Boolean).join(', ')}</Row>
        <Row name={text('phone')}>{phone ?? text('noPhone')}</Row>
      </dl>
    </section>
  )
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
