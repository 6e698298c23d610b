'use client'

import type { StaffReason } from '@girasol/contract'
import { Button } from '@girasol/site-frame/button.tsx'
import { saveArchive } from '@girasol/site-frame/save-file.ts'
import { useTranslations } from 'next-intl'
import { useCallback, useState } from 'react'
import { useAnswer } from '../answers/use-answer.ts'
import { ActDialog, Refusal } from '../duties/act-dialog.tsx'
import { ReasonFields, saysSomething } from '../duties/fields.tsx'
import { useAct } from '../duties/use-act.ts'
import { Moment } from '../frame/moment.tsx'
import { useSession } from '../session/session.tsx'

type Props = { onDone: (said: string) => void }

/** What somebody of support may fetch because security agreed: each once, within a day. */
export function ExportsToFetch({ onDone }: Props) {
  const text = useTranslations('duties.approvals')
  const { client } = useSession()
  const { busy, problem, run } = useAct()
  const load = useCallback(
    (signal: AbortSignal) => client.customerRequests.listExportPermits({ signal }),
    [client],
  )
  const { data, reload } = useAnswer(load, 30_000)
  const fetchOne = async (id: string) => {
    const params = { exportPermitId: id }
    const done = await run(async () => {
      saveArchive(
        'girasol-customer.zip',
        await client.customerRequests.fetchCustomerExport({ params }),
      )
    })
    reload()
    if (done) onDone(text('exportFetched'))
  }
  if (!data || data.permits.length === 0) return null
  return (
    <section className="d-cards" aria-label={text('exports')}>
      <h2>{text('exports')}</h2>
      {problem ? <Refusal problem={problem} /> : null}
      <ul className="g-card d-people">
        {data.permits.map(({ id, customerId, expiresAt }) => (
          <li key={id} className="d-person">
            <p>
              <span className="c-id">{customerId}</span> ·{' '}
              {text.rich('until', { time: () => <Moment at={expiresAt} /> })}
            </p>
            <div className="c-actions">
              <Button busy={busy} onClick={() => void fetchOne(id)}>
                {text('exportFetch')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Security asks for a new wrapping key. */
export function KeyRotation({ onDone }: Props) {
  const text = useTranslations('duties')
  const { client } = useSession()
  const [isOpen, setOpen] = useState(false)
  const done = () => {
    setOpen(false)
    onDone(text('form.waits'))
  }
  return (
    <>
      <p>
        <Button look="quiet" onClick={() => setOpen(true)}>
          {text('approvals.askRotation')}
        </Button>
      </p>
      {isOpen ? (
        <ActDialog
          title={text('kinds.keyRotation')}
          send={text('form.send')}
          check={({ text }) => (saysSomething(text) ? null : 'text')}
          onSend={({ reason, text = '' }) =>
            client.customerRequests.askKeyRotation({
              body: { reason: reason as StaffReason, text },
            })
          }
          onDone={done}
          onClose={() => setOpen(false)}
        >
          {(missing) => (
            <>
              <p>{text('happens.keyRotation')}</p>
              <ReasonFields reasons={['routine', 'incident', 'other']} missing={missing} />
            </>
          )}
        </ActDialog>
      ) : null}
    </>
  )
}
