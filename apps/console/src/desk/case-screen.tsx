'use client'

import type { Case } from '@girasol/contract'
import { Skeleton } from '@girasol/site-frame/skeleton.tsx'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useCallback, useState } from 'react'
import { ProblemNotice } from '../answers/problem-notice.tsx'
import { useAnswer } from '../answers/use-answer.ts'
import { Moment } from '../frame/moment.tsx'
import { ScreenTitle } from '../frame/screen-title.tsx'
import { useSession } from '../session/session.tsx'
import { CaseStatePill } from './case-state.tsx'
import { CaseWriting } from './case-writing.tsx'
import { shortNumber } from './is-id.ts'
import { LookAgain } from './look-again.tsx'
import { Fact, Section } from './section.tsx'

/** One case: what it is about, what was said, and the way to answer. Reading it is a look that the customer sees. */
export function CaseScreen({ caseId }: { caseId: string }) {
  const text = useTranslations('desk.cases')
  const { client } = useSession()
  const load = useCallback(
    (signal: AbortSignal) => client.cases.readCase({ params: { caseId }, signal }),
    [client, caseId],
  )
  const answer = useAnswer(load)
  const [changed, setChanged] = useState<Case | null>(null)
  const isNewer = changed && (!answer.data || changed.version > answer.data.version)
  const one = isNewer ? changed : answer.data
  return (
    <>
      <p className="c-crumb">
        <Link href="/cases">← {text('title')}</Link>
      </p>
      <ScreenTitle title={text('case', { number: shortNumber(caseId) })}>
        {one ? <CaseStatePill state={one.state} /> : null}
        <LookAgain at={answer.at} busy={answer.loading} onAgain={answer.reload} />
      </ScreenTitle>
      {answer.problem?.status === 404 ? (
        <div className="g-card c-empty">
          <h2>{text('missing')}</h2>
        </div>
      ) : answer.problem ? (
        <ProblemNotice problem={answer.problem} staleSince={answer.at} onRetry={answer.reload} />
      ) : null}
      {one ? <CaseNow one={one} onChanged={setChanged} /> : null}
      {!one && !answer.problem ? (
        <Skeleton shapes={['card', 'card']} label={text('loading')} />
      ) : null}
    </>
  )
}

function CaseNow({ one, onChanged }: { one: Case; onChanged: (changed: Case) => void }) {
  return (
    <div className="c-order">
      <div className="c-order-main">
        <Said notes={one.notes} />
        <CaseWriting one={one} onChanged={onChanged} />
      </div>
      <div className="c-order-side">
        <About one={one} />
      </div>
    </div>
  )
}

function Said({ notes }: Pick<Case, 'notes'>) {
  const text = useTranslations('desk.cases')
  return (
    <Section id="notes" title={text('notes')}>
      {notes.length === 0 ? <p className="c-quiet">{text('noNotes')}</p> : null}
      <ol className="c-desk-notes">
        {notes.map((note) => (
          <li key={note.id} className={`c-desk-${note.kind}`}>
            <p className="c-section-head c-small c-quiet">
              <span>{text(`kind.${note.kind}`)}</span>
              <Moment at={note.at} />
            </p>
            <p>{note.text}</p>
          </li>
        ))}
      </ol>
    </Section>
  )
}

function About({ one }: { one: Case }) {
  const text = useTranslations('desk.cases')
  const words = useTranslations('access')
  const { access } = one
  return (
    <Section id="about" title={text('reason')}>
      <p>
        <strong>{text(`reasons.${one.reason}`)}</strong> · {text(`openedBy.${one.openedBy}`)}
      </p>
      {access ? (
        <div className="c-sight">
          <p>{text('about')}</p>
          <p>
            <strong>
              {text('aboutLine', {
                role: words(`role.${access.role}`),
                what: words(`fieldGroup.${access.fieldGroup}`),
              })}
            </strong>{' '}
            <Moment at={access.at} />
          </p>
          <p>{words(`reason.${access.reason}`)}</p>
        </div>
      ) : null}
      <dl className="c-facts">
        <Fact name={text('changed')}>
          <Moment at={one.changedAt} />
        </Fact>
        <Fact name={text('customer')}>
          <Link href={`/customers/${one.customerId}`} prefetch={false}>
            {text('openCustomer')}
          </Link>
        </Fact>
      </dl>
    </Section>
  )
}
