'use client'

import type { OwnEmail } from '@girasol/contract'
import { Button } from '@girasol/site-frame/button.tsx'
import { Notice } from '@girasol/site-frame/notice.tsx'
import { Skeleton } from '@girasol/site-frame/skeleton.tsx'
import { useFormatter, useTranslations } from 'next-intl'
import { useState } from 'react'
import { CodeStep } from '../account/code-step.tsx'
import { api } from '../connection/api.ts'
import { ProblemNotice } from '../connection/problem-notice.tsx'
import { useAnswer } from '../connection/use-answer.ts'
import { NewAddress } from './new-address.tsx'
import styles from './profile.module.css'
import { useAct } from './use-act.ts'
import { useGuard } from './step-up.tsx'

/** The own address, and a change of it: asked for, proved, waiting its three days. */
export function EmailCard() {
  const text = useTranslations('profile.email')
  const { value, problem, again } = useAnswer((signal) => api.emails.readEmail({ signal }))
  const [changed, setChanged] = useState<OwnEmail | null>(null)
  const [isChanging, setChanging] = useState(false)
  const own = changed ?? value
  const done = (email: OwnEmail) => {
    setChanged(email)
    setChanging(false)
  }
  return (
    <section className={`g-card ${styles.part}`} aria-labelledby="email-title">
      <h2 id="email-title">{text('title')}</h2>
      {problem ? <ProblemNotice problem={problem} onRetry={again} /> : null}
      {own ? (
        <p>{text('current', { email: own.email })}</p>
      ) : (
        <Skeleton shapes={['line']} label="" />
      )}
      {own?.pending ? <Pending own={own} onKept={done} /> : null}
      {own && isChanging ? <Change onDone={done} onCancel={() => setChanging(false)} /> : null}
      {own && !isChanging ? (
        <p>
          <Button look="quiet" onClick={() => setChanging(true)}>
            {text('change')}
          </Button>
        </p>
      ) : null}
    </section>
  )
}

function Pending({ own, onKept }: { own: OwnEmail; onKept: (own: OwnEmail) => void }) {
  const text = useTranslations('profile.email')
  const format = useFormatter()
  const { busy, problem, act } = useAct()
  const { email, countsAt } = own.pending!
  const date = format.dateTime(new Date(countsAt), { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <>
      {problem ? <ProblemNotice problem={problem} /> : null}
      <Notice title={text('pending', { date, email })}>
        <p>{text('pendingNote')}</p>
        <p>
          <Button
            look="quiet"
            busy={busy}
            onClick={() => void act(async () => onKept(await api.emails.keepEmail()))}
          >
            {text('keep')}
          </Button>
        </p>
      </Notice>
    </>
  )
}

type ChangeProps = { onDone: (own: OwnEmail) => void; onCancel: () => void }

function Change({ onDone, onCancel }: ChangeProps) {
  const words = useTranslations('identity.code')
  const guard = useGuard()
  const [asked, setAsked] = useState<{ email: string; challengeId: string } | null>(null)
  const ask = async (email: string) => {
    const { challengeId } = await guard(() => api.emails.askEmailChange({ body: { email } }))
    setAsked({ email, challengeId })
  }
  if (!asked) return <NewAddress onAsk={ask} onCancel={onCancel} />
  const confirm = async (code: string) => {
    const body = { ...asked, code }
    onDone(await guard(() => api.emails.changeEmail({ body })))
  }
  return (
    <CodeStep
      email={asked.email}
      submit={words('confirm')}
      onCode={confirm}
      onResend={() => ask(asked.email)}
      onOtherAddress={() => setAsked(null)}
    />
  )
}
