'use client'

import type { CustomerRecord } from '@girasol/contract'
import { useTranslations } from 'next-intl'
import { Moment } from '../frame/moment.tsx'
import { Revealable } from './reveal-desk.tsx'
import { Fact, Section } from './section.tsx'

/** Who it is, as far as support may see without a reason. */
export function PersonCard({ customer }: { customer: CustomerRecord }) {
  const text = useTranslations('desk.customer')
  const { contact } = customer
  return (
    <Section id="person" title={text('facts')}>
      <dl className="c-facts">
        <Fact name={text('name')}>
          <Revealable field="name" masked={customer.nameMasked} />
        </Fact>
        <Fact name={text('email')}>
          <Revealable field="email" masked={customer.emailMasked} />
        </Fact>
        <Fact name={text('language')}>{text(`languageName.${customer.language}`)}</Fact>
        <Fact name={text('since')}>
          <Moment at={customer.since} />
        </Fact>
        <Fact name={text('devices')}>{customer.devices}</Fact>
        <Fact name={text('factors')}>
          <Factors factors={customer.factors} />
        </Fact>
        <Fact name={text('contact')}>
          {contact ? text('contactYes', { channel: contact.channel }) : text('contactNo')}
        </Fact>
      </dl>
      {customer.erasureDueAt ? (
        <p className="c-late">
          {text.rich('erasure', { date: () => <Moment at={customer.erasureDueAt!} /> })}
        </p>
      ) : null}
    </Section>
  )
}

function Factors({ factors }: Pick<CustomerRecord, 'factors'>) {
  const text = useTranslations('desk.customer')
  if (factors.length === 0) return text('noFactors')
  return (
    <ul className="c-desk-plain">
      {factors.map(({ kind, since }) => (
        <li key={`${kind} ${since}`}>
          {kind === 'passkey' || kind === 'totp' ? text(`factor.${kind}`) : kind} ·{' '}
          <Moment at={since} />
        </li>
      ))}
    </ul>
  )
}
