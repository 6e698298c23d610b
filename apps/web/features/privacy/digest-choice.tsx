'use client'

import { Notice } from '@girasol/site-frame/notice.tsx'
import { useTranslations } from 'next-intl'
import { api } from '../connection/api.ts'
import { ProblemNotice } from '../connection/problem-notice.tsx'
import type { SectionProps } from './privacy-page.tsx'
import styles from './privacy.module.css'
import { useChange } from './use-change.ts'

/** Whether the weekly mail comes. */
export function DigestChoice({ privacy, onChanged }: SectionProps) {
  const text = useTranslations('privacy.digest')
  const { run, busy, isDone, problem } = useChange(onChanged)
  return (
    <section aria-labelledby="digest" className={`g-card ${styles.section}`}>
      <h2 id="digest">{text('title')}</h2>
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={privacy.digest}
          aria-busy={busy || undefined}
          aria-describedby="digest-hint"
          onChange={(event) => {
            const digest = event.target.checked
            void run(() => api.privacy.setDigest({ body: { digest } }))
          }}
        />
        <span>{text('label')}</span>
      </label>
      <p id="digest-hint" className="g-hint">
        {text('hint')}
      </p>
      {isDone ? <Notice tone="good">{text('saved')}</Notice> : null}
      {problem ? <ProblemNotice problem={problem} /> : null}
    </section>
  )
}
