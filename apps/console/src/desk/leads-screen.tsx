'use client'

import type { Lead } from '@girasol/contract'
import { Skeleton } from '@girasol/site-frame/skeleton.tsx'
import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import { ProblemNotice } from '../answers/problem-notice.tsx'
import { useAnswer } from '../answers/use-answer.ts'
import { useAge } from '../frame/moment.tsx'
import { ScreenTitle } from '../frame/screen-title.tsx'
import { useSession } from '../session/session.tsx'
import { LookAgain } from './look-again.tsx'

/** People who asked to be contacted; each look is shown to them, so it never repeats by itself. */
export function LeadsScreen() {
  const text = useTranslations('desk.leads')
  const { client } = useSession()
  const load = useCallback(
    (signal: AbortSignal) => client.customers.listLeads({ signal }),
    [client],
  )
  const answer = useAnswer(load)
  return (
    <>
      <ScreenTitle title={text('title')}>
        <LookAgain at={answer.at} busy={answer.loading} onAgain={answer.reload} />
      </ScreenTitle>
      {answer.problem ? (
        <ProblemNotice problem={answer.problem} staleSince={answer.at} onRetry={answer.reload} />
      ) : null}
      {answer.data ? (
        <LeadTable leads={answer.data.leads} />
      ) : answer.problem ? null : (
        <Skeleton shapes={['line', 'picture']} label={text('loading')} />
      )}
    </>
  )
}

function LeadTable({ leads }: { leads: readonly Lead[] }) {
  const text = useTranslations('desk.leads')
  const language = useTranslations('desk.customer.languageName')
  const age = useAge()
  if (leads.length === 0) {
    return (
      <div className="g-card c-empty">
        <h2>{text('empty')}</h2>
        <p>{text('emptyBody')}</p>
      </div>
    )
  }
  return (
    <>
      <p className="c-quiet">{text('lead')}</p>
      <div className="g-card c-table-card">
        <table className="c-table">
          <caption className="g-unseen">{text('title')}</caption>
          <thead>
            <tr>
              <th scope="col">{text('name')}</th>
              <th scope="col">{text('area')}</th>
              <th scope="col">{text('channel')}</th>
              <th scope="col" className="c-wide">
                {text('language')}
              </th>
              <th scope="col" className="c-wide">
                {text('since')}
              </th>
            </tr>
          </thead>
          <tbody>
            {leads.map((lead) => (
              <tr key={lead.id}>
                <th scope="row">{lead.firstName ?? '–'}</th>
                <td>{lead.area ?? '–'}</td>
                <td>{text(`channels.${lead.channel}`)}</td>
                <td className="c-wide">{language(lead.language)}</td>
                <td className="c-wide c-quiet">{age(lead.since)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
