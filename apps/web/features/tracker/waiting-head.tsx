'use client'

import type { Order } from '@girasol/contract'
import { usualSpan } from '@girasol/messages'
import { useTranslations } from 'next-intl'
import type { Live } from './use-order.ts'
import { useTimes } from './times.ts'
import styles from './tracker.module.css'

type Props = { order: Order; live: Live; heardAt: number }

/** One sentence: who we wait for, since when, and how long that usually takes (on its way, the map says it better). */
export function WaitingHead({ order, live, heardAt }: Props) {
  const text = useTranslations('tracker')
  const times = useTimes(order.place.timeZone)
  const { since, typicalMinutes } = order.waitingFor
  const crew = order.crew?.name ?? ''
  const isOver = order.state === 'done' || order.state === 'cancelled'
  return (
    <div className={styles.head}>
      <p className={styles.number}>{text('title', { number: order.number })}</p>
      <div role="status">
        <h1>{text(`waiting.${order.state}`, { crew })}</h1>
      </div>
      <p className={styles.sub}>
        {text('since', { time: times.when(since) })}{' '}
        {typicalMinutes && order.state !== 'enRoute' ? <Typical minutes={typicalMinutes} /> : null}{' '}
        {isOver ? null : text('nothingToDo')}
      </p>
      <p className={live === 'waiting' ? styles.interrupted : styles.live} role="status">
        <span aria-hidden="true" className={styles.pulse} />
        {live === 'waiting'
          ? text('live.waiting', { time: times.clock(heardAt) })
          : text(`live.${live}`)}
      </p>
    </div>
  )
}

/** The usual range of a wait; one figure where both ends are the same. */
function Typical({ minutes }: { minutes: readonly [number, number] }) {
  const text = useTranslations('tracker')
  const { unit, low, high } = usualSpan(minutes)
  return low === high ? text('typicalAbout', { unit, low }) : text('typical', { unit, low, high })
}
