'use client'

import type { CaseReason } from '@girasol/contract'
import { Button } from '@girasol/site-frame/button.tsx'
import { Dialog } from '@girasol/site-frame/dialog.tsx'
import { SubmitButton } from '@girasol/site-frame/submit-button.tsx'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Refusal } from './refusal.tsx'
import { useSession } from '../session/session.tsx'
import { ChoiceField } from './choice-field.tsx'
import { oneLine } from './is-id.ts'
import { TextArea } from './text-area.tsx'
import { useAct } from './use-act.ts'

type Reason = Exclude<CaseReason, 'askedWhy'>
const reasons: readonly Reason[] = [
  'order',
  'locked',
  'identity',
  'refund',
  'contact',
  'privacy',
  'erasure',
  'other',
]

type Props = { customerId: string | null; onClose: () => void; onOpened: () => void }

/** Opens a case about a customer: what it is about, and what happened. */
export function OpenCaseDialog({ customerId, onClose, onOpened }: Props) {
  const text = useTranslations('desk.cases')
  const frame = useTranslations('frame')
  return (
    <Dialog
      open={customerId !== null}
      title={text('newTitle')}
      closeLabel={frame('close')}
      onClose={onClose}
    >
      {customerId ? <Form customerId={customerId} onClose={onClose} onOpened={onOpened} /> : null}
    </Dialog>
  )
}

function Form({ customerId, onClose, onOpened }: Props & { customerId: string }) {
  const text = useTranslations('desk')
  const { client } = useSession()
  const { run, busy, problem } = useAct()
  const [reason, setReason] = useState<Reason>('order')
  const [note, setNote] = useState('')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const body = { reason, orderId: null, note: oneLine(note) }
    if (await run(() => client.cases.openCase({ params: { customerId }, body }))) onOpened()
  }
  return (
    <form className="c-desk-form" onSubmit={(event) => void submit(event)}>
      <ChoiceField
        label={text('cases.newReason')}
        value={reason}
        choices={reasons.map((value) => ({ value, label: text(`cases.reasons.${value}`) }))}
        onChange={setReason}
      />
      <TextArea
        label={text('cases.newNote')}
        hint={text('cases.textHint')}
        required
        maxLength={2000}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      {problem ? <Refusal problem={problem} /> : null}
      <div className="c-actions">
        <SubmitButton busy={busy}>{text('cases.newSubmit')}</SubmitButton>
        <Button look="quiet" onClick={onClose}>
          {text('reveal.cancel')}
        </Button>
      </div>
    </form>
  )
}
