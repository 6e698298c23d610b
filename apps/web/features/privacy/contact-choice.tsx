'use client'

import type { Privacy } from '@girasol/contract'
import { Notice } from '@girasol/site-frame/notice.tsx'
import { useFormatter, useTranslations } from 'next-intl'
import { api } from '../connection/api.ts'
import { ProblemNotice } from '../connection/problem-notice.tsx'
import type { SectionProps } from './privacy-page.tsx'
import styles from './privacy.module.css'
import { useChange } from './use-change.ts'

type Channel = NonNullable<Privacy['contact']>['channel']
const choices = [null, 'email', 'phone'] as const

/** Asks us to get in touch, or takes it back: nothing else lets sales see anything. */
export function ContactChoice({ privacy, onChanged }: SectionProps) {
  const text = useTranslations('privacy.contact')
  const format = useFormatter()
  const { run, isDone, problem } = useChange(onChanged)
  const { contact } = privacy
  const choose = (channel: Channel | null) =>
    void run(() => api.privacy.setContact({ body: { channel } }))
  return (
    <section aria-labelledby="contact" className={`g-card ${styles.section}`}>
      <h2 id="contact">{text('title')}</h2>
      <p>{text('lead')}</p>
      <fieldset className={styles.choices}>
        <legend className="g-unseen">{text('title')}</legend>
        {choices.map((channel) => (
          <label key={channel ?? 'none'} className={styles.choice}>
            <input
              type="radio"
              name="channel"
              checked={(contact?.channel ?? null) === channel}
              onChange={() => choose(channel)}
            />
            <span>{text(channel ?? 'none')}</span>
          </label>
        ))}
      </fieldset>
      {contact ? (
        <p className="g-hint">
          {text('since', {
            date: format.dateTime(new Date(contact.since), { dateStyle: 'long' }),
          })}
        </p>
      ) : null}
      {isDone ? <Notice tone="good">{text('saved')}</Notice> : null}
      {problem ? <ProblemNotice problem={problem} /> : null}
    </section>
  )
}
