'use client'

import type { CustomerRecord } from '@girasol/contract'
import { Button } from '@girasol/site-frame/button.tsx'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { DoneLine } from '../duties/done-line.tsx'
import { EmailRequest, ExportRequest, RefundRequest } from './request-dialogs.tsx'
import { Section } from './section.tsx'

type Kind = 'changeEmail' | 'exportData' | 'refund'

/** What support may only ask for: another person decides. */
export function RequestsCard({ customer }: { customer: CustomerRecord }) {
  const text = useTranslations('desk.customer')
  const [kind, setKind] = useState<Kind | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  if (customer.state === 'erased') return null
  const close = () => setKind(null)
  const done = (isDecided = false) => {
    close()
    setSaid(text(isDecided ? 'refunded' : 'requested'))
  }
  const offered: Kind[] = customer.orders.length > 0 ? [...kinds, 'refund'] : kinds
  return (
    <Section id="requests" title={text('requests')}>
      <p className="c-quiet c-small">{text('requestsLead')}</p>
      <div className="c-actions">
        {offered.map((one) => (
          <Button key={one} look="quiet" onClick={() => setKind(one)}>
            {text(one)}
          </Button>
        ))}
      </div>
      <DoneLine said={said} />
      {kind === 'changeEmail' ? (
        <EmailRequest customer={customer} onDone={done} onClose={close} />
      ) : null}
      {kind === 'exportData' ? (
        <ExportRequest customer={customer} onDone={done} onClose={close} />
      ) : null}
      {kind === 'refund' ? (
        <RefundRequest customer={customer} onDone={done} onClose={close} />
      ) : null}
    </Section>
  )
}

const kinds: Kind[] = ['changeEmail', 'exportData']
