'use client'

import type { SealedReason } from '@girasol/contract'
import { TextField } from '@girasol/site-frame/text-field.tsx'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { ActDialog, type Entries } from '../duties/act-dialog.tsx'
import { ReasonFields, saysSomething, SelectField } from '../duties/fields.tsx'
import { orderNumber } from '../orders/order-number.ts'
import { useSession } from '../session/session.tsx'

const spans = [15, 30, 60, 120, 240] as const

function firstMissing({ order = '', text }: Entries): string | null {
  if (orderNumber(order) === null) return 'order'
  return saysSomething(text) ? null : 'text'
}

function bodyOf({ order = '', scope, reason, text = '', minutes, emergency }: Entries) {
  return {
    orderNumber: orderNumber(order)!,
    scope: scope === 'customer' ? ('customer' as const) : ('order' as const),
    reason: reason as SealedReason,
    text,
    minutes: Number(minutes),
    emergency: emergency === 'on',
  }
}

type Props = { initial: string; onDone: (said: string) => void; onClose: () => void }

/** Asks to read one order or one customer for a while. */
export function AskDialog({ initial, onDone, onClose }: Props) {
  const text = useTranslations('duties')
  const { client } = useSession()
  return (
    <ActDialog
      title={text('sealed.askTitle')}
      send={text('form.send')}
      check={firstMissing}
      onSend={(entries) => client.sealedAccess.askSealedAccess({ body: bodyOf(entries) })}
      onDone={() => onDone(text('form.waits'))}
      onClose={onClose}
    >
      {(missing) => <Fields initial={initial} missing={missing} />}
    </ActDialog>
  )
}

function Fields({ initial, missing }: { initial: string; missing: string | null }) {
  const text = useTranslations('duties.sealed')
  const durationOf = useDuration()
  return (
    <>
      <TextField
        label={text('order')}
        name="order"
        placeholder="GS-…"
        defaultValue={initial}
        autoComplete="off"
        spellCheck={false}
        error={missing === 'order' ? text('orderMissing') : null}
      />
      <SelectField
        label={text('scope')}
        name="scope"
        options={(['order', 'customer'] as const).map((scope) => [scope, text(`scopes.${scope}`)])}
      />
      <SelectField
        label={text('minutes')}
        name="minutes"
        initial="60"
        options={spans.map((minutes) => [String(minutes), durationOf(minutes)])}
      />
      <ReasonFields
        reasons={['defect', 'incident', 'dataRepair', 'securityReview']}
        missing={missing}
      />
      <Emergency />
    </>
  )
}

function Emergency() {
  const text = useTranslations('duties.sealed')
  const id = useId()
  return (
    <div className="d-check">
      <input id={id} type="checkbox" name="emergency" aria-describedby={`${id}-hint`} />
      <label htmlFor={id}>{text('emergency')}</label>
      <p id={`${id}-hint`} className="g-hint">
        {text('emergencyHint')}
      </p>
    </div>
  )
}

/** Minutes as a person says them: "1 hour", "30 min". */
export function useDuration(): (minutes: number) => string {
  const text = useTranslations('duties.sealed')
  return (minutes) =>
    text('duration', { hours: Math.floor(minutes / 60), minutes: minutes % 60 }).trim()
}
