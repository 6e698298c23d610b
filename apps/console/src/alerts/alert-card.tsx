'use client'

import type { Alert } from '@girasol/contract'
import { Button } from '@girasol/site-frame/button.tsx'
import { useTranslations } from 'next-intl'
import { Moment } from '../frame/moment.tsx'
import { ShortId } from '../frame/short-id.tsx'
import { type Sign, StatusPill, type Tone } from '../frame/status-pill.tsx'
import { Runbook } from './runbook.tsx'

const looks: Record<Alert['severity'], [tone: Tone, sign: Sign]> = {
  low: ['calm', 'alert'],
  medium: ['warn', 'alert'],
  high: ['bad', 'alert'],
  critical: ['bad', 'cross'],
}

const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

/** One alert: what happened, to whom, how often, and its runbook right here. */
export function AlertCard({ alert, onWant }: { alert: Alert; onWant: () => void }) {
  const text = useTranslations('watch.alerts')
  const titles = useTranslations('runbooks')
  const { id, kind, severity, state } = alert
  const [tone, sign] = looks[severity]
  return (
    <li className="d-card" id={id} aria-labelledby={`alert-${id}`}>
      <div className="d-card-head">
        <h3 id={`alert-${id}`}>{titles(`${kind}.title`)}</h3>
        <StatusPill tone={tone} sign={sign}>
          {text(`severity.${severity}`)}
        </StatusPill>
      </div>
      <p>
        {text.rich('seen', {
          count: alert.seenCount,
          first: () => <Moment at={alert.firstSeen} />,
          last: () => <Moment at={alert.lastSeen} />,
        })}
      </p>
      <Counted alert={alert} />
      <Runbook kind={kind} open={state === 'open'} />
      {state === 'open' ? (
        <div className="c-actions">
          <Button onClick={onWant}>{text('acknowledge')}</Button>
        </div>
      ) : (
        <Verdict alert={alert} />
      )}
    </li>
  )
}

/** Whom it concerns, and the figures. */
function Counted({ alert }: { alert: Alert }) {
  const text = useTranslations('watch.alerts')
  const known = (room: 'fact' | 'value', word: string) =>
    /^\w+$/.test(word) && text.has(`${room}.${word}` as never)
      ? text(`${room}.${word}` as never)
      : word
  const shown = (value: string) => (isId(value) ? <ShortId id={value} /> : known('value', value))
  return (
    <dl className="w-facts">
      <div>
        <dt>{text('subject')}</dt>
        <dd>{shown(alert.subject)}</dd>
      </div>
      {alert.facts.map(({ name, value }) => (
        <div key={name}>
          <dt>{known('fact', name)}</dt>
          <dd>{shown(value)}</dd>
        </div>
      ))}
    </dl>
  )
}

function Verdict({ alert }: { alert: Alert }) {
  const text = useTranslations('watch.alerts')
  const { verdict, acknowledgedBy, acknowledgedAt } = alert
  if (!verdict || !acknowledgedBy || !acknowledgedAt) return null
  return (
    <p className="d-why">
      {text.rich('by', {
        verdict: text(`verdict.${verdict}`),
        person: () => <ShortId id={acknowledgedBy} />,
        time: () => <Moment at={acknowledgedAt} />,
      })}
    </p>
  )
}
