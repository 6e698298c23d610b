'use client'

import type { CustomerRecord } from '@girasol/contract'
import { buttonClass } from '@girasol/site-frame/button.tsx'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { Section } from './section.tsx'

/** What support may only ask for: another person decides. */
export function RequestsCard({ customer }: { customer: CustomerRecord }) {
  const text = useTranslations('desk.customer')
  const [order] = customer.orders
  if (customer.state === 'erased') return null
  return (
    <Section id="requests" title={text('requests')}>
      <p className="c-quiet c-small">{text('requestsLead')}</p>
      <p className="c-actions">
        {order ? (
          <Link href={`/orders/${order.number}`} prefetch={false} className={buttonClass('quiet')}>
            {text('refund')}
          </Link>
        ) : null}
      </p>
    </Section>
  )
}
