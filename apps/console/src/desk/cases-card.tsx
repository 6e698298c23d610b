'use client'

import type { CustomerRecord } from '@girasol/contract'
import { Button } from '@girasol/site-frame/button.tsx'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useState } from 'react'
import { Moment } from '../frame/moment.tsx'
import { CaseStatePill } from './case-state.tsx'
import { shortNumber } from './is-id.ts'
import { OpenCaseDialog } from './open-case-dialog.tsx'
import { Section } from './section.tsx'

type Props = { customer: CustomerRecord; onChanged: () => void }

/** Cases about this customer; nothing can be revealed without an open one. */
export function CasesCard({ customer, onChanged }: Props) {
  const text = useTranslations('desk')
  const [isOpening, setOpening] = useState(false)
  const { cases } = customer
  return (
    <Section
      id="cases"
      title={text('customer.cases')}
      beside={
        customer.state === 'active' ? (
          <Button look="quiet" onClick={() => setOpening(true)}>
            {text('customer.openCase')}
          </Button>
        ) : null
      }
    >
      {cases.length === 0 ? <p className="c-quiet">{text('customer.noCases')}</p> : null}
      <ul className="c-desk-lines">
        {cases.map((one) => (
          <li key={one.id}>
            <Link href={`/cases/${one.id}`} prefetch={false}>
              {text('cases.case', { number: shortNumber(one.id) })}
            </Link>{' '}
            {text(`cases.reasons.${one.reason}`)} <CaseStatePill state={one.state} />{' '}
            <span className="c-quiet c-small">
              <Moment at={one.changedAt} />
            </span>
          </li>
        ))}
      </ul>
      <OpenCaseDialog
        customerId={isOpening ? customer.id : null}
        onClose={() => setOpening(false)}
        onOpened={() => {
          setOpening(false)
          onChanged()
        }}
      />
    </Section>
  )
}
