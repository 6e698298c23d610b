'use client'

import type { Order } from '@girasol/contract'
import { Button } from '@girasol/site-frame/button.tsx'
import { Notice } from '@girasol/site-frame/notice.tsx'
import { saveFile } from '@girasol/site-frame/save-file.ts'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { api } from '../connection/api.ts'
import { ProblemNotice } from '../connection/problem-notice.tsx'
import styles from './tracker.module.css'

type State = { kind: 'idle' | 'busy' | 'saved' } | { kind: 'failed'; problem: unknown }

/** What the audit trail says of this order, as a file that anybody can check without believing us. */
export function OrderProof({ order }: { order: Order }) {
  const text = useTranslations('tracker.proof')
  const [state, setState] = useState<State>({ kind: 'idle' })
  const [told, setTold] = useState({ entries: 0, waiting: 0 })
  const download = async () => {
    setState({ kind: 'busy' })
    try {
      const proof = await api.orders.downloadProof({ params: { orderId: order.id } })
      saveFile(`girasol-${order.number}-proof.json`, proof)
      setTold({ entries: proof.entries.length, waiting: proof.notProved })
      setState({ kind: 'saved' })
    } catch (problem) {
      setState({ kind: 'failed', problem })
    }
  }
  return (
    <section className={`g-card ${styles.proof}`} aria-labelledby="proof-title">
      <h2 id="proof-title">{text('title')}</h2>
      <p>{text('body')}</p>
      <Button look="quiet" busy={state.kind === 'busy'} onClick={() => void download()}>
        {state.kind === 'busy' ? text('making') : text('download')}
      </Button>
      <div role="status">
        {state.kind === 'saved' ? <Notice tone="good">{text('saved', told)}</Notice> : null}
      </div>
      {state.kind === 'failed' ? (
        <ProblemNotice problem={state.problem} onRetry={() => void download()} />
      ) : null}
      <p className="g-hint">{text('check')}</p>
    </section>
  )
}
