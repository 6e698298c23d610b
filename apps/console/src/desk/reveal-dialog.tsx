'use client'

import type { CustomerRecord, RevealReason } from '@girasol/contract'
import { Button } from '@girasol/site-frame/button.tsx'
import { Dialog } from '@girasol/site-frame/dialog.tsx'
import { Notice } from '@girasol/site-frame/notice.tsx'
import { SubmitButton } from '@girasol/site-frame/submit-button.tsx'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { OpenCaseForm } from './open-case-dialog.tsx'
import { Refusal } from './refusal.tsx'
import { useSession } from '../session/session.tsx'
import { ChoiceField } from './choice-field.tsx'
import { shortNumber } from './is-id.ts'
import type { Shown, Wanted } from './reveal-desk.tsx'
import { TextArea } from './text-area.tsx'
import { useAct } from './use-act.ts'
import { useWords } from './use-words.ts'

const reasons: readonly RevealReason[] = [
  'customerAsked',
  'arrangeVisit',
  'checkIdentity',
  'complaint',
  'refund',
  'legalDuty',
]

type Props = {
  customer: CustomerRecord
  wanted: Wanted | null
  onClose: () => void
  onShown: (shown: Shown) => void
  onCaseOpened: () => void
}

/** Reason, case and a few words: what a look in full costs. */
export function RevealDialog({ customer, wanted, onClose, onShown, onCaseOpened }: Props) {
  const text = useTranslations('desk.reveal')
  const frame = useTranslations('frame')
  const open = customer.cases.filter(({ state }) => state !== 'closed')
  return (
    <Dialog
      open={wanted !== null}
      title={text('title')}
      closeLabel={frame('close')}
      onClose={onClose}
    >
      <p>{text('lead', { hour: 10, day: 30 })}</p>
      {open.length === 0 ? (
        <>
          <Notice tone="warn">{text('noCase')}</Notice>
          <OpenCaseForm customerId={customer.id} onClose={onClose} onOpened={onCaseOpened} />
        </>
      ) : wanted ? (
        <RevealForm
          customerId={customer.id}
          cases={open}
          wanted={wanted}
          onClose={onClose}
          onShown={onShown}
        />
      ) : null}
    </Dialog>
  )
}

type FormProps = Omit<Props, 'customer' | 'wanted' | 'onCaseOpened'> & {
  customerId: string
  cases: CustomerRecord['cases']
  wanted: Wanted
}

function RevealForm({ customerId, cases, wanted, onClose, onShown }: FormProps) {
  const text = useTranslations('desk')
  const { client } = useSession()
  const { run, busy, problem } = useAct()
  const [reason, setReason] = useState<RevealReason>('customerAsked')
  const [caseId, setCase] = useState(cases[0]!.id)
  const words = useWords(3)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const note = words.take()
    if (note === null) return
    const body = { ...wanted, reason, caseId, note }
    const seen = await run(() => client.customers.revealField({ params: { customerId }, body }))
    if (!seen) return
    const { value, until, left } = seen
    onShown({ ...wanted, value, left, until: new Date(until).getTime() })
  }
  return (
    <form className="c-desk-form" noValidate onSubmit={(event) => void submit(event)}>
      <p>
        {text('reveal.field')}: <strong>{text(`reveal.fields.${wanted.field}`)}</strong>
      </p>
      <ChoiceField
        label={text('reveal.reason')}
        value={reason}
        choices={reasons.map((value) => ({ value, label: text(`reveal.reasons.${value}`) }))}
        onChange={setReason}
      />
      <ChoiceField
        label={text('reveal.case')}
        value={caseId}
        choices={cases.map((one) => ({
          value: one.id,
          label: `${text('cases.case', { number: shortNumber(one.id) })} · ${text(`cases.reasons.${one.reason}`)}`,
        }))}
        onChange={setCase}
      />
      <TextArea
        label={text('reveal.note')}
        hint={text('reveal.noteHint')}
        maxLength={500}
        {...words.input}
      />
      {problem ? <Refusal problem={problem} /> : null}
      <div className="c-actions">
        <SubmitButton busy={busy}>{text('reveal.submit')}</SubmitButton>
        <Button look="quiet" onClick={onClose}>
          {text('reveal.cancel')}
        </Button>
      </div>
    </form>
  )
}
