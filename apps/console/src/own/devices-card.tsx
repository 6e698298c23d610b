'use client'

import type { Device } from '@girasol/contract'
import { Button } from '@girasol/site-frame/button.tsx'
import { Skeleton } from '@girasol/site-frame/skeleton.tsx'
import { useTranslations } from 'next-intl'
import { useCallback, useState } from 'react'
import { ProblemNotice } from '../answers/problem-notice.tsx'
import { useAnswer } from '../answers/use-answer.ts'
import { Section } from '../desk/section.tsx'
import { ActDialog, Refusal } from '../duties/act-dialog.tsx'
import { useAct } from '../duties/use-act.ts'
import { Moment } from '../frame/moment.tsx'
import { useSession } from '../session/session.tsx'

/** Where somebody is signed in; each can be signed out, or all but this one. */
export function DevicesCard({ onChanged }: { onChanged: (said: string) => void }) {
  const text = useTranslations('factors.own')
  const frame = useTranslations('frame')
  const { client } = useSession()
  const load = useCallback(
    (signal: AbortSignal) => client.staffSignIn.listDevices({ signal }),
    [client],
  )
  const { data, problem, reload } = useAnswer(load)
  const [isAsking, setAsking] = useState(false)
  const done = () => {
    setAsking(false)
    onChanged(text('signedOut'))
    reload()
  }
  const others = data?.devices.some(({ current }) => !current)
  return (
    <Section id="own-devices" title={text('devices')}>
      {problem ? <ProblemNotice problem={problem} onRetry={reload} /> : null}
      {data || problem ? null : <Skeleton shapes={['line', 'line']} label={frame('loading')} />}
      <ul className="c-own-list">
        {data?.devices.map((device) => (
          <DeviceLine key={device.id} device={device} onDone={done} />
        ))}
      </ul>
      {others ? (
        <p>
          <Button look="quiet" onClick={() => setAsking(true)}>
            {text('signOutOthers')}
          </Button>
        </p>
      ) : null}
      {isAsking ? (
        <ActDialog
          title={text('signOutOthers')}
          send={text('signOutOthers')}
          danger
          onSend={() => client.staffSignIn.revokeOtherDevices()}
          onDone={done}
          onClose={() => setAsking(false)}
        >
          {() => <p>{text('signOutOthersAsk')}</p>}
        </ActDialog>
      ) : null}
    </Section>
  )
}

function DeviceLine({ device, onDone }: { device: Device; onDone: () => void }) {
  const text = useTranslations('factors.own')
  const { client } = useSession()
  const { busy, problem, run } = useAct()
  const { label, source } = device
  const signOut = async () => {
    const params = { deviceId: device.id }
    if (await run(() => client.staffSignIn.revokeDevice({ params }))) onDone()
  }
  return (
    <li>
      <div className="c-own-what">
        <p>
          <strong>{label}</strong>
          {device.current ? ` · ${text('current')}` : ''}
        </p>
        <p className="c-quiet c-small">
          {source ? `${text('source', { source })} · ` : ''}
          {text.rich('signedIn', { date: () => <Moment at={device.createdAt} /> })} ·{' '}
          {text.rich('lastUsed', { date: () => <Moment at={device.lastUsedAt} /> })}
        </p>
        {problem ? <Refusal problem={problem} /> : null}
      </div>
      {device.current ? null : (
        <Button
          look="plain"
          busy={busy}
          aria-label={text('signOutNamed', { name: label })}
          onClick={() => void signOut()}
        >
          {text('signOut')}
        </Button>
      )}
    </li>
  )
}
