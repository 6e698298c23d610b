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
import { TextArea } from './text-area.tsx'
import { useAct } from './use-act.ts'
import { useWords } from './use-words.ts'

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
      {customerId ? (
        <OpenCaseForm customerId={customerId} onClose={onClose} onOpened={onOpened} />
      ) : null}
    </Dialog>
  )
}

/** The question itself, for this dialog and for others that cannot go on without a case. */
export function OpenCaseForm({ customerId, onClose, onOpened }: Props & { customerId: string }) {
  const text = useTranslations('desk')
  const { client } = useSession()
  const { run, busy, problem } = useAct()
  const [reason, setReason] = useState<Reason>('order')
  const words = useWords()
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const note = words.take()
    if (note === null) return
    const body = { reason, orderId: null, note }
    if (await run(() => client.cases.openCase({ params: { customerId }, body }))) onOpened()
  }
  return (
    <form className="c-desk-form" noValidate onSubmit={(event) => void submit(event)}>
      <ChoiceField
        label={text('cases.newReason')}
        value={reason}
        choices={reasons.map((value) => ({ value, label: text(`cases.reasons.${value}`) }))}
        onChange={setReason}
      />
      <TextArea
        label={text('cases.newNote')}
        hint={text('cases.textHint')}
        maxLength={2000}
        {...words.input}
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
