'use client'

import type { StaffOrder } from '@girasol/contract'
import { localeOf } from '@girasol/messages'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { dollars } from '../frame/dollars.ts'
import { Moment } from '../frame/moment.tsx'
import { ShortId } from '../frame/short-id.tsx'
import { useSession } from '../session/session.tsx'

/** The facts that this role may see, and a word about what it may not. */
export function OrderFacts({ order }: { order: StaffOrder }) {
  const text = useTranslations('console.order')
  const placed = useTranslations('console.orders')('placed')
  const language = localeOf(useLocale())
  const kw = new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(order.kwDc)
  const hidden = <span className="c-quiet">{text('hidden')}</span>
  return (
    <aside className="c-order-side">
      <section aria-labelledby="money" className="g-card c-section">
        <h2 id="money">{text('money')}</h2>
        <p className="c-money">{dollars(order.totalCents, language)}</p>
        <p className="c-quiet c-small">
          {text('total')}. {text('totalNote')}
        </p>
      </section>
      <section aria-labelledby="facts" className="g-card c-section">
        <h2 id="facts">{text('facts')}</h2>
        <dl className="c-facts">
          <Fact name={text('customer')}>{order.customerMasked ?? hidden}</Fact>
          <Fact name={text('place')}>{order.placeLabel ?? hidden}</Fact>
          <Fact name={text('customerId')}>
            <ShortId id={order.customerId} />
          </Fact>
          <Fact name={text('crew')}>
            {order.crewId ? <ShortId id={order.crewId} /> : text('noCrew')}
          </Fact>
          <Fact name={text('size')}>{text('sizeValue', { panels: order.panels, kw })}</Fact>
          <Fact name={placed}>
            <Moment at={order.placedAt} />
          </Fact>
          <Fact name={text('version')}>{order.version}</Fact>
        </dl>
      </section>
      <Sight />
    </aside>
  )
}

function Sight() {
  const text = useTranslations('console')
  const { role } = useSession().account
  return (
    <section aria-labelledby="sight" className="c-sight">
      <h2 id="sight">{text('order.sight')}</h2>
      <p>
        {role === 'support'
          ? text('order.sightMasked')
          : text('order.sightIds', { role: text(`role.${role}`) })}
      </p>
    </section>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
