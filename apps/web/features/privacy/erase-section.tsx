'use client'

import { Button } from '@girasol/site-frame/button.tsx'
import { Dialog } from '@girasol/site-frame/dialog.tsx'
import { Notice } from '@girasol/site-frame/notice.tsx'
import { useFormatter, useTranslations } from 'next-intl'
import { useState } from 'react'
import { api } from '../connection/api.ts'
import { ProblemNotice } from '../connection/problem-notice.tsx'
import type { SectionProps } from './privacy-page.tsx'
import styles from './privacy.module.css'
import { useChange } from './use-change.ts'

const waitingDays = 7

/** Erasing an account: what goes and what stays is said first; a waiting time, and the way back. */
export function EraseSection({ privacy, onChanged }: SectionProps) {
  const text = useTranslations('privacy.erase')
  return (
    <section aria-labelledby="erase" className={`g-card ${styles.section}`}>
      <h2 id="erase">{text('title')}</h2>
      {privacy.erasure ? (
        <Waiting privacy={privacy} onChanged={onChanged} />
      ) : (
        <Offer privacy={privacy} onChanged={onChanged} />
      )}
    </section>
  )
}

function Waiting({ privacy, onChanged }: SectionProps) {
  const text = useTranslations('privacy.erase')
  const format = useFormatter()
  const { run, busy, problem } = useChange(onChanged)
  const undo = () =>
    run(async () => {
      await api.privacy.undoErasure()
      return { ...privacy, erasure: null }
    })
  const due = new Date(privacy.erasure!.dueAt)
  const date = format.dateTime(due, { dateStyle: 'long', timeStyle: 'short' })
  return (
    <>
      <Notice tone="warn" title={text('waitingTitle', { date })}>
        {text('waiting')}
      </Notice>
      {problem ? <ProblemNotice problem={problem} /> : null}
      <p>
        <Button busy={busy} onClick={() => void undo()}>
          {text('undo')}
        </Button>
      </p>
    </>
  )
}

function Offer({ privacy, onChanged }: SectionProps) {
  const text = useTranslations('privacy.erase')
  const [isAsked, setAsked] = useState(false)
  const { run, busy, problem } = useChange(onChanged)
  const { openOrders } = privacy
  const erase = async () => {
    setAsked(false)
    await run(() => api.privacy.askErasure())
  }
  return (
    <>
      <p>{text('lead')}</p>
      <GoesAndStays />
      {problem ? <ProblemNotice problem={problem} /> : null}
      {openOrders.length > 0 ? (
        <Notice title={text('openTitle')}>
          {text('open', { count: openOrders.length, numbers: openOrders.join(', ') })}
        </Notice>
      ) : (
        <p>
          <Button look="danger" busy={busy} onClick={() => setAsked(true)}>
            {text('button')}
          </Button>
        </p>
      )}
      <Question open={isAsked} onNo={() => setAsked(false)} onYes={() => void erase()} />
    </>
  )
}

function GoesAndStays() {
  const text = useTranslations('privacy.erase')
  return (
    <div className={styles.columns}>
      <div>
        <h3>{text('goesTitle')}</h3>
        <ul>
          <li>{text('goes1')}</li>
          <li>{text('goes2')}</li>
          <li>{text('goes3')}</li>
        </ul>
      </div>
      <div>
        <h3>{text('staysTitle')}</h3>
        <ul>
          <li>{text('stays1')}</li>
          <li>{text('stays2')}</li>
          <li>{text('stays3')}</li>
        </ul>
      </div>
    </div>
  )
}

function Question({ open, onNo, onYes }: { open: boolean; onNo: () => void; onYes: () => void }) {
  const text = useTranslations('privacy.erase')
  const frame = useTranslations('frame')
  const format = useFormatter()
  const due = new Date(Date.now() + waitingDays * 86_400_000)
  return (
    <Dialog open={open} title={text('askTitle')} closeLabel={frame('close')} onClose={onNo}>
      <p>{text('ask', { date: format.dateTime(due, { dateStyle: 'long' }) })}</p>
      <div className={styles.actions}>
        <Button look="danger" onClick={onYes}>
          {text('yes')}
        </Button>
        <Button look="quiet" onClick={onNo}>
          {text('no')}
        </Button>
      </div>
    </Dialog>
  )
}
