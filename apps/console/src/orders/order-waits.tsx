'use client'

import type { StaffOrder } from '@girasol/contract'
import { usualSpan } from '@girasol/messages'
import { useTranslations } from 'next-intl'
import { Moment, useNow, useSpan } from '../frame/moment.tsx'

const words = { crews: 'waitCrews', crew: 'waitCrew', nobody: 'waitNobody' } as const

/** Who has to act, since when, and whether that is longer than usual. */
export function OrderWaits({ order }: { order: StaffOrder }) {
  const text = useTranslations('console.order')
  const span = useSpan()
  const now = useNow(15_000)
  const { who, since, typicalMinutes } = order.waitingFor
  const isLong =
    typicalMinutes !== null && now - new Date(since).getTime() > typicalMinutes[1] * 60_000
  return (
    <section aria-labelledby="waits" className="g-card c-section">
      <h2 id="waits">{text('waits')}</h2>
      <p className="c-waits">{text(words[who])}</p>
      {who === 'nobody' ? null : (
        <p className="c-quiet">
          {text.rich('waitSince', { time: () => <Moment at={since} />, span: span(since) })}
        </p>
      )}
      {typicalMinutes && who !== 'nobody' ? (
        <p className={isLong ? 'c-late' : 'c-quiet'}>
          <Typical minutes={typicalMinutes} /> {isLong ? text('waitLong') : ''}
        </p>
      ) : null}
    </section>
  )
}

/** The usual range of a wait; one figure where both ends are the same. */
function Typical({ minutes }: { minutes: readonly [number, number] }) {
  const text = useTranslations('console.order')
  const { unit, low, high } = usualSpan(minutes)
  return low === high
    ? text('waitTypicalAbout', { unit, low })
    : text('waitTypical', { unit, low, high })
}
