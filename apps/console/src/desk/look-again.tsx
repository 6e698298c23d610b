'use client'

import { Button } from '@girasol/site-frame/button.tsx'
import { useTranslations } from 'next-intl'
import { Moment } from '../frame/moment.tsx'

type Props = { at: number | null; busy: boolean; onAgain: () => void }

/** When this was read, and that the customer sees it; reading again is a look of its own. */
export function LookAgain({ at, busy, onAgain }: Props) {
  const text = useTranslations('console.refresh')
  const desk = useTranslations('desk.customer')
  return (
    <div className="c-refresh">
      <p>
        {at === null ? text('loading') : text.rich('at', { time: () => <Moment at={at} clock /> })}
        <span className="c-quiet"> · {desk('recorded')}</span>
      </p>
      <Button look="quiet" busy={busy} onClick={onAgain}>
        {text('now')}
      </Button>
    </div>
  )
}
