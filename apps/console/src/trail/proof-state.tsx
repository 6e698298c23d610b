'use client'

import type { OutputOf } from '@girasol/api-client'
import { useTranslations } from 'next-intl'
import { useCallback, type ReactNode } from 'react'
import { useAnswer } from '../answers/use-answer.ts'
import { Moment, useAge } from '../frame/moment.tsx'
import { StatusPill } from '../frame/status-pill.tsx'
import { useSession } from '../session/session.tsx'

type State = OutputOf<'staff', 'readTrailState'>
type Check = NonNullable<State['check']>

const everyMs = 5000
const faults = ['entryMissing', 'entryChanged', 'orderChanged', 'checkpointChanged'] as const

/** What is sealed, what waits, and what the last comparison with the sealed log has found; kept up to date. */
export function ProofState() {
  const text = useTranslations('console.trail.state')
  const { client } = useSession()
  const load = useCallback(
    (signal: AbortSignal) => client.staff.readTrailState({ signal }),
    [client],
  )
  const { data } = useAnswer<State>(load, everyMs)
  if (!data) return null
  return (
    <section aria-labelledby="proof-state" className="g-card c-section">
      <h2 id="proof-state">{text('title')}</h2>
      <p role="status" className="c-proof-verdict">
        {data.check ? <Verdict check={data.check} /> : text('checkedNone')}
      </p>
      <dl className="c-facts-line">
        <Fact name={text('sealed')}>
          {data.sealed ? <When name="sealedAt" at={data.sealed.at} /> : text('sealedNone')}
        </Fact>
        <Fact name={text('waiting')}>
          {data.waitingSince ? (
            <When name="waitingSince" at={data.waitingSince} />
          ) : (
            text('waitingNone')
          )}
        </Fact>
        <Fact name={text('checked')}>
          {data.check ? <Compared check={data.check} /> : text('checkedNone')}
        </Fact>
        <Fact name={text('round')}>
          {data.check?.fullRoundAt ? <Moment at={data.check.fullRoundAt} /> : text('roundNone')}
        </Fact>
      </dl>
    </section>
  )
}

function Verdict({ check: { fault } }: { check: Check }) {
  const text = useTranslations('console.trail.state')
  if (!fault) {
    return (
      <StatusPill tone="good" sign="check">
        {text('sound')}
      </StatusPill>
    )
  }
  const kind = faults.find((name) => name === fault.kind) ?? 'other'
  return (
    <>
      <StatusPill tone="bad" sign="cross">
        {text('fault')}
      </StatusPill>{' '}
      {text('faultAt', { kind: text(`faults.${kind}`), leaf: fault.leafIndex ?? 0 })}
    </>
  )
}

function Compared({ check }: { check: Check }) {
  const text = useTranslations('console.trail.state')
  const age = useAge()
  return text.rich('checkedAt', {
    time: () => <Moment at={check.at} clock />,
    age: age(check.at),
    count: check.compared,
  })
}

function When({ name, at }: { name: 'sealedAt' | 'waitingSince'; at: string }) {
  const text = useTranslations('console.trail.state')
  const age = useAge()
  return text.rich(name, { time: () => <Moment at={at} clock />, age: age(at) })
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
