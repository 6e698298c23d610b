'use client'

import type { Order, OrderState } from '@girasol/contract'
import { useTranslations } from 'next-intl'
import styles from './tracker.module.css'

const steps = ['placed', 'crewAssigned', 'enRoute', 'onSite', 'done'] as const
const reachedBy: Record<OrderState, number> = {
  seekingCrew: 0,
  crewAssigned: 1,
  enRoute: 2,
  onSite: 3,
  done: 4,
  cancelled: -1,
}

/** The steps of an order; where it stands is said in words too. */
export function StepBar({ state }: Pick<Order, 'state'>) {
  const text = useTranslations('tracker.steps')
  const at = reachedBy[state]
  if (at < 0) return null
  return (
    <ol className={styles.steps} aria-label={text('label')}>
      {steps.map((step, i) => {
        const phase = i < at || at === steps.length - 1 ? 'reached' : i === at ? 'now' : 'next'
        return (
          <li
            key={step}
            className={styles[phase]}
            aria-current={phase === 'now' ? 'step' : undefined}
          >
            <svg aria-hidden="true" viewBox="0 0 24 24" width="28" height="28">
              <circle cx="12" cy="12" r="10" />
              {phase === 'reached' ? <path d="m7.5 12.5 3 3 6-6.5" /> : null}
              {phase === 'now' ? <circle cx="12" cy="12" r="4" className={styles.dot} /> : null}
            </svg>
            <span>{text(step)}</span>
            <span className="g-unseen">({text(phase)})</span>
          </li>
        )
      })}
    </ol>
  )
}
