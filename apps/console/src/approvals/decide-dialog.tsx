'use client'

import { useTranslations } from 'next-intl'
import { ActDialog, type Entries } from '../duties/act-dialog.tsx'
import { saysSomething, WordsField } from '../duties/fields.tsx'
import { useSession } from '../session/session.tsx'
import type { Wanted } from './approval-card.tsx'
import { type Approval, ChangeTable } from './change-table.tsx'

type Props = {
  approval: Approval
  wanted: Wanted
  onDone: (said: string) => void
  onClose: () => void
}

/** The last look before a request is decided or taken back: what it would change stands here again. */
export function DecideDialog(props: Props) {
  if (props.wanted === 'withdraw') return <WithdrawDialog {...props} />
  return props.wanted === 'approve' ? <ApproveDialog {...props} /> : <DeclineDialog {...props} />
}

function ApproveDialog({ approval, onDone, onClose }: Props) {
  const text = useTranslations('duties')
  const { client } = useSession()
  const params = { approvalId: approval.id }
  const isFirst = approval.needed === 2 && approval.firstApprover === null
  return (
    <ActDialog
      title={text('approvals.approveTitle', { kind: text(`kinds.${approval.kind}`) })}
      send={text('approvals.approveSend')}
      check={({ text }) => (text && !saysSomething(text) ? 'text' : null)}
      onSend={({ text }) =>
        client.approvals.approveRequest({ params, body: { text: text || null } })
      }
      onDone={() => onDone(text(isFirst ? 'approvals.agreedFirst' : 'approvals.approvedNow'))}
      onClose={onClose}
    >
      {(missing) => (
        <>
          {approval.subject.label ? (
            <p className="d-person-name">{approval.subject.label}</p>
          ) : null}
          <ChangeTable changes={approval.changes} />
          <p>{text(`happens.${approval.kind}`)}</p>
          <WordsField
            label={text('approvals.approveText')}
            name="text"
            error={missing ? text('form.textMissing') : null}
          />
        </>
      )}
    </ActDialog>
  )
}

function DeclineDialog({ approval, onDone, onClose }: Props) {
  const text = useTranslations('duties')
  const { client } = useSession()
  const params = { approvalId: approval.id }
  const check = ({ text }: Entries) => (saysSomething(text) ? null : 'text')
  return (
    <ActDialog
      title={text('approvals.declineTitle', { kind: text(`kinds.${approval.kind}`) })}
      send={text('approvals.declineSend')}
      danger
      check={check}
      onSend={({ text = '' }) => client.approvals.declineRequest({ params, body: { text } })}
      onDone={() => onDone(text('approvals.declinedNow'))}
      onClose={onClose}
    >
      {(missing) => (
        <>
          <p>{text('approvals.declineBody', { name: approval.requester.name })}</p>
          <WordsField
            label={text('approvals.declineText')}
            name="text"
            error={missing ? text('form.textMissing') : null}
          />
        </>
      )}
    </ActDialog>
  )
}

function WithdrawDialog({ approval, onDone, onClose }: Props) {
  const text = useTranslations('duties.approvals')
  const { client } = useSession()
  return (
    <ActDialog
      title={text('withdrawTitle')}
      send={text('withdraw')}
      onSend={() => client.approvals.withdrawRequest({ params: { approvalId: approval.id } })}
      onDone={() => onDone(text('withdrawnNow'))}
      onClose={onClose}
    >
      {() => <p>{text('withdrawBody')}</p>}
    </ActDialog>
  )
}
