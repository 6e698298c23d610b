'use client'

import type { CustomerHit } from '@girasol/contract'
import { buttonClass } from '@girasol/site-frame/button.tsx'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { Moment } from '../frame/moment.tsx'
import { Fact } from './section.tsx'

/** Who was found, masked; opening a record is a look that the customer sees. */
export function HitList({ hits }: { hits: readonly CustomerHit[] }) {
  const text = useTranslations('desk.search')
  if (hits.length === 0) {
    return (
      <div className="g-card c-empty">
        <h2>{text('none')}</h2>
        <p>{text('noneBody')}</p>
      </div>
    )
  }
  return (
    <>
      <h2 className="c-desk-found">{text('found', { count: hits.length })}</h2>
      <ul className="c-desk-hits">
        {hits.map((hit) => (
          <Hit key={hit.id} hit={hit} />
        ))}
      </ul>
    </>
  )
}

function Hit({ hit }: { hit: CustomerHit }) {
  const text = useTranslations('desk.search')
  return (
    <li className="g-card c-section">
      <dl className="c-facts">
        <Fact name={text('name')}>{hit.nameMasked ?? '–'}</Fact>
        <Fact name={text('email2')}>{hit.emailMasked ?? '–'}</Fact>
        <Fact name={text('areas')}>{hit.areas.join(' · ') || '–'}</Fact>
        <Fact name={text('orders')}>{hit.orders}</Fact>
        <Fact name={text('since')}>
          <Moment at={hit.since} />
        </Fact>
      </dl>
      <p>
        <Link href={`/customers/${hit.id}`} prefetch={false} className={buttonClass('quiet')}>
          {text('open')}
        </Link>
      </p>
    </li>
  )
}
