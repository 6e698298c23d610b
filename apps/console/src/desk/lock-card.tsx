'use client'

import type { CustomerRecord } from '@girasol/contract'
import { Button } from '@girasol/site-frame/button.tsx'
import { Dialog } from '@girasol/site-frame/dialog.tsx'
import { Notice } from '@girasol/site-frame/notice.tsx'
import { SubmitButton } from '@girasol/site-frame/submit-button.tsx'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Refusal } from './refusal.tsx'
import { Moment } from '../frame/moment.tsx'
import { StatusPill } from '../frame/status-pill.tsx'
import { useSession } from '../session/session.tsx'
import { ChoiceField } from './choice-field.tsx'
import { Section } from './section.tsx'
import { useAct } from './use-act.ts'

const reasons = ['ownerCalled', 'ownerWrote', 'attackOver', 'ownMistake'] as const
type Reason = (typeof reasons)[number]

type Props = { customer: CustomerRecord; onChanged: () => void }

/** Whether signing in is locked, and the way to let the owner in again. */
export function LockCard({ customer, onChanged }: Props) {
  const text = useTranslations('desk.customer')
  const [isAsking, setAsking] = useState(false)
  const [isDone, setDone] = useState(false)
  const until = customer.lockedUntil
  return (
    <Section id="lock" title={text('lock')}>
      {until ? (
        <>
          <p>
            <StatusPill tone="bad" sign="lock">
              {text.rich('locked', { time: () => <Moment at={until} clock /> })}
            </StatusPill>
          </p>
          <p>
            <Button look="quiet" onClick={() => setAsking(true)}>
              {text('unlock')}
            </Button>
          </p>
        </>
      ) : (
        <p className="c-quiet">{text('lockOpen')}</p>
      )}
      {isDone ? <Notice tone="good">{text('unlocked')}</Notice> : null}
      <UnlockDialog
        accountId={isAsking ? customer.id : null}
        onClose={() => setAsking(false)}
        onDone={() => {
          setAsking(false)
          setDone(true)
          onChanged()
        }}
      />
    </Section>
  )
}

type DialogProps = { accountId: string | null; onClose: () => void; onDone: () => void }

function UnlockDialog({ accountId, onClose, onDone }: DialogProps) {
  const text = useTranslations('desk.customer')
  const frame = useTranslations('frame')
  return (
    <Dialog
      open={accountId !== null}
      title={text('unlockTitle')}
      closeLabel={frame('close')}
      onClose={onClose}
    >
      <p>{text('unlockLead')}</p>
      {accountId ? <UnlockForm accountId={accountId} onClose={onClose} onDone={onDone} /> : null}
    </Dialog>
  )
}

function UnlockForm({ accountId, onClose, onDone }: DialogProps & { accountId: string }) {
  const text = useTranslations('desk')
  const { client } = useSession()
  const { run, busy, problem } = useAct()
  const [reason, setReason] = useState<Reason>('ownerCalled')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const done = await run(async () => {
      await client.locks.unlock({ params: { accountId }, body: { reason } })
      return true
    })
    if (done) onDone()
  }
  return (
    <form className="c-desk-form" onSubmit={(event) => void submit(event)}>
      <ChoiceField
        label={text('customer.unlockReason')}
        value={reason}
        choices={reasons.map((value) => ({
          value,
          label: text(`customer.unlockReasons.${value}`),
        }))}
        onChange={setReason}
      />
      {problem ? <Refusal problem={problem} /> : null}
      <div className="c-actions">
        <SubmitButton busy={busy}>{text('customer.unlock')}</SubmitButton>
        <Button look="quiet" onClick={onClose}>
          {text('reveal.cancel')}
        </Button>
      </div>
    </form>
  )
}
