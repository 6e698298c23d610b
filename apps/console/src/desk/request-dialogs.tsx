'use client'

import type { CustomerRecord, StaffReason } from '@girasol/contract'
import { TextField } from '@girasol/site-frame/text-field.tsx'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { ActDialog, type Entries } from '../duties/act-dialog.tsx'
import { ReasonFields, saysSomething, SelectField } from '../duties/fields.tsx'
import { useSession } from '../session/session.tsx'
import { oneLine } from './is-id.ts'

type Props = {
  customer: CustomerRecord
  /** True when it was decided at once. */
  onDone: (isDecided?: boolean) => void
  onClose: () => void
}

const why = (entries: Entries) => ({
  reason: entries.reason as StaffReason,
  text: oneLine(entries.text ?? ''),
})
const lacksText = (entries: Entries) => (saysSomething(entries.text) ? null : 'text')

/** Asks for another e-mail address of a customer who cannot change it. */
export function EmailRequest({ customer, onDone, onClose }: Props) {
  const text = useTranslations('desk.customer')
  const { client } = useSession()
  const params = { customerId: customer.id }
  return (
    <ActDialog
      title={text('changeEmail')}
      send={text('ask')}
      check={(entries) => (entries.email?.includes('@') ? lacksText(entries) : 'email')}
      onSend={(entries) =>
        client.customerRequests.askCustomerEmail({
          params,
          body: { email: entries.email!, ...why(entries) },
        })
      }
      onDone={() => onDone()}
      onClose={onClose}
    >
      {(missing) => (
        <>
          <p>{text('changeEmailLead')}</p>
          <TextField
            label={text('newEmail')}
            name="email"
            type="email"
            autoComplete="off"
            error={missing === 'email' ? text('newEmailMissing') : null}
          />
          <ReasonFields reasons={['lostMailbox', 'customerAsked', 'other']} missing={missing} />
        </>
      )}
    </ActDialog>
  )
}

/** Asks to take out everything about a customer, for somebody who cannot do it alone. */
export function ExportRequest({ customer, onDone, onClose }: Props) {
  const text = useTranslations('desk.customer')
  const { client } = useSession()
  const params = { customerId: customer.id }
  return (
    <ActDialog
      title={text('exportData')}
      send={text('ask')}
      check={lacksText}
      onSend={(entries) =>
        client.customerRequests.askCustomerExport({ params, body: why(entries) })
      }
      onDone={() => onDone()}
      onClose={onClose}
    >
      {(missing) => (
        <>
          <p>{text('exportDataLead')}</p>
          <ReasonFields reasons={['customerAsked', 'legalDuty', 'other']} missing={missing} />
        </>
      )}
    </ActDialog>
  )
}

/** Refunds a part of an order: at once up to the limit, above it another person decides. */
export function RefundRequest({ customer, onDone, onClose }: Props) {
  const text = useTranslations('desk.customer')
  const { client } = useSession()
  const [idempotencyKey] = useState(() => crypto.randomUUID())
  const isDecided = useRef(false)
  const send = async (entries: Entries) => {
    const params = { orderId: entries.orderId! }
    const body = { amountCents: centsOf(entries.amount)!, ...why(entries) }
    const answer = await client.refunds.refundOrder({ params, body, idempotencyKey })
    isDecided.current = answer.refundId !== null
  }
  return (
    <ActDialog
      title={text('refund')}
      send={text('refundSend')}
      check={(entries) => (centsOf(entries.amount) === null ? 'amount' : lacksText(entries))}
      onSend={send}
      onDone={() => onDone(isDecided.current)}
      onClose={onClose}
    >
      {(missing) => (
        <>
          <p>{text('refundLead')}</p>
          <SelectField
            label={text('order')}
            name="orderId"
            options={customer.orders.map(({ id, number }) => [id, number])}
          />
          <TextField
            label={text('amount')}
            name="amount"
            inputMode="decimal"
            autoComplete="off"
            error={missing === 'amount' ? text('amountMissing') : null}
          />
          <ReasonFields
            reasons={['serviceFailure', 'priceMistake', 'goodwill', 'customerAsked', 'other']}
            missing={missing}
          />
        </>
      )}
    </ActDialog>
  )
}

/** Dollars as people type them, in cents; null when it is no sum of a dollar at least. */
export function centsOf(typed: string | undefined): number | null {
  const plain = (typed ?? '').replaceAll(/[$\s]/g, '').replace(',', '.')
  if (!/^\d{1,6}(\.\d{1,2})?$/.test(plain)) return null
  const cents = Math.round(Number(plain) * 100)
  return cents >= 100 ? cents : null
}
