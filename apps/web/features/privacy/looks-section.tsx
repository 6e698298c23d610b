'use client'

import type { PersonalAccess } from '@girasol/contract'
import { Button } from '@girasol/site-frame/button.tsx'
import { Notice } from '@girasol/site-frame/notice.tsx'
import { Skeleton } from '@girasol/site-frame/skeleton.tsx'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { api } from '../connection/api.ts'
import { ProblemNotice } from '../connection/problem-notice.tsx'
import { AskDialog } from './ask-dialog.tsx'
import { LookLine } from './look-line.tsx'
import styles from './privacy.module.css'
import { useLooks } from './use-looks.ts'

/** Every look at my data, newest first; beside each the way to ask why. */
export function LooksSection() {
  const text = useTranslations('privacy.looks')
  const looks = useLooks()
  const [asked, setAsked] = useState<PersonalAccess | null>(null)
  const [isSent, setSent] = useState(false)
  const send = async (question: string | null) => {
    if (!asked) return
    const params = { accessId: asked.id }
    looks.replace(await api.privacy.askWhy({ params, body: { question } }))
    setAsked(null)
    setSent(true)
  }
  return (
    <section aria-labelledby="looks" className={`g-card ${styles.section}`}>
      <h2 id="looks">{text('title')}</h2>
      <p>{text('lead')}</p>
      {isSent ? <Notice tone="good">{text('sent')}</Notice> : null}
      {looks.problem ? <ProblemNotice problem={looks.problem} onRetry={looks.again} /> : null}
      <LooksList looks={looks} onAsk={setAsked} />
      <AskDialog access={asked} onClose={() => setAsked(null)} onSend={send} />
    </section>
  )
}

type ListProps = {
  looks: ReturnType<typeof useLooks>
  onAsk: (access: PersonalAccess) => void
}

function LooksList({ looks, onAsk }: ListProps) {
  const text = useTranslations('privacy.looks')
  const frame = useTranslations('frame')
  const { list, hasMore, busy, more } = looks
  if (!list) {
    return looks.problem ? null : <Skeleton shapes={['line', 'line']} label={frame('loading')} />
  }
  if (list.length === 0) return <NobodyLooked />
  return (
    <>
      <ul className={styles.looks}>
        {list.map((access) => (
          <LookLine key={access.id} access={access} onAsk={() => onAsk(access)} />
        ))}
      </ul>
      {hasMore ? (
        <p>
          <Button look="quiet" busy={busy} onClick={more}>
            {text('more')}
          </Button>
        </p>
      ) : null}
    </>
  )
}

/** Said proudly: it is what we promise. */
function NobodyLooked() {
  const text = useTranslations('privacy.looks')
  return (
    <div className={styles.nobody}>
      <strong>{text('nobody')}</strong>
      <p>{text('nobodyBody')}</p>
    </div>
  )
}
