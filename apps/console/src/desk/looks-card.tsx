'use client'

import type { CustomerRecord } from '@girasol/contract'
import { useTranslations } from 'next-intl'
import { Moment } from '../frame/moment.tsx'
import { Section } from './section.tsx'

/** Who of the staff looked before: the same list that the customer sees. */
export function LooksCard({ accesses }: Pick<CustomerRecord, 'accesses'>) {
  const text = useTranslations('desk')
  const words = useTranslations('access')
  return (
    <Section id="looks" title={text('customer.looks')}>
      <p className="c-quiet c-small">{text('customer.looksLead')}</p>
      {accesses.length === 0 ? <p className="c-quiet">{text('customer.noLooks')}</p> : null}
      <ul className="c-desk-lines">
        {accesses.map((access) => (
          <li key={access.id}>
            <span>
              {text('cases.aboutLine', {
                role: words(`role.${access.role}`),
                what: words(`fieldGroup.${access.fieldGroup}`),
              })}
            </span>{' '}
            <span className="c-quiet c-small">
              <Moment at={access.at} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
