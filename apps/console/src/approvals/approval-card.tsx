'use client'

import { Button } from '@girasol/site-frame/button.tsx'
import { useTranslations } from 'next-intl'
import { Moment, useAge } from '../frame/moment.tsx'
import { type Sign, StatusPill, type Tone } from '../frame/status-pill.tsx'
import { type Approval, ChangeTable } from './change-table.tsx'

export type Wanted = 'approve' | 'decline' | 'withdraw'

const looks: Record<Approval['state'], [tone: Tone, sign: Sign]> = {
  open: ['sun', 'slow'],
  approved: ['good', 'check'],
  declined: ['bad', 'cross'],
  withdrawn: ['calm', 'arrow'],
  expired: ['calm', 'slow'],
}

type Props = { approval: Approval; onWant: (wanted: Wanted) => void }

/** One request: who asks for what and why, what would change, and what became of it. */
export function ApprovalCard({ approval, onWant }: Props) {
  const text = useTranslations('duties')
  const { id, kind, state, subject } = approval
  const [tone, sign] = looks[state]
  return (
    <li className="d-card" aria-labelledby={`approval-${id}`}>
      <div className="d-card-head">
        <h3 id={`approval-${id}`}>
          {text(`kinds.${kind}`)}
          {subject.label ? <> · {subject.label}</> : null}
        </h3>
        <StatusPill tone={tone} sign={sign}>
          {text(`approvals.state.${state}`)}
        </StatusPill>
      </div>
      <Origin approval={approval} />
      <ChangeTable changes={approval.changes} />
      <p className="d-why">
        <strong>{text(`reasons.${approval.reason.code}`)}</strong>
        {approval.reason.text ? <> — {approval.reason.text}</> : null}
      </p>
      <Decision approval={approval} />
      {state === 'open' ? <Buttons approval={approval} onWant={onWant} /> : null}
    </li>
  )
}

function Origin({ approval }: { approval: Approval }) {
  const text = useTranslations('duties.approvals')
  const ageOf = useAge()
  const { mine, requester, requestedAt, expiresAt, state } = approval
  const age = ageOf(requestedAt)
  return (
    <p className="c-quiet c-small">
      {mine ? text('mine', { age }) : text('by', { name: requester.name, age })}
      {state === 'open' ? (
        <> · {text.rich('until', { time: () => <Moment at={expiresAt} /> })}</>
      ) : null}
    </p>
  )
}

function Decision({ approval }: { approval: Approval }) {
  const text = useTranslations('duties.approvals')
  const { state, needed, firstApprover, decider, decidedAt, decisionText } = approval
  if (state === 'open' && needed === 2)
    return (
      <p>{firstApprover ? text('needsTwo', { name: firstApprover.name }) : text('needsTwoOpen')}</p>
    )
  if (!decider || !decidedAt) return null
  const names = firstApprover ? `${firstApprover.name}, ${decider.name}` : decider.name
  return (
    <p className="d-why">
      {text.rich('decided', { name: names, time: () => <Moment at={decidedAt} /> })}
      {decisionText ? <> — {decisionText}</> : null}
    </p>
  )
}

function Buttons({ approval, onWant }: Props) {
  const text = useTranslations('duties.approvals')
  if (approval.mine)
    return (
      <div className="c-actions">
        <Button look="quiet" onClick={() => onWant('withdraw')}>
          {text('withdraw')}
        </Button>
      </div>
    )
  if (!approval.mayDecide) return <p className="c-quiet">{text('notYours')}</p>
  return (
    <div className="c-actions">
      <Button onClick={() => onWant('approve')}>{text('approve')}</Button>
      <Button look="quiet" onClick={() => onWant('decline')}>
        {text('decline')}
      </Button>
    </div>
  )
}
