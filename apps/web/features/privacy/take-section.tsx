'use client'

import type { DataExport } from '@girasol/contract'
import { Button, buttonClass } from '@girasol/site-frame/button.tsx'
import { Notice } from '@girasol/site-frame/notice.tsx'
import { useFormatter, useTranslations } from 'next-intl'
import { api } from '../connection/api.ts'
import { ProblemNotice } from '../connection/problem-notice.tsx'
import type { SectionProps } from './privacy-page.tsx'
import styles from './privacy.module.css'
import { useChange } from './use-change.ts'

/** Everything about me in one file, made at once and kept for a day. */
export function TakeSection({ privacy, onChanged }: SectionProps) {
  const text = useTranslations('privacy.take')
  const add = (made: DataExport) =>
    onChanged({ ...privacy, exports: [made, ...privacy.exports].slice(0, 5) })
  const { run, busy, problem } = useChange(add)
  return (
    <section aria-labelledby="take" className={`g-card ${styles.section}`}>
      <h2 id="take">{text('title')}</h2>
      <p>{text('lead')}</p>
      {problem ? <ProblemNotice problem={problem} /> : null}
      {privacy.exports.map((made) => (
        <Ready key={made.id} made={made} />
      ))}
      <p>
        <Button look="quiet" busy={busy} onClick={() => void run(() => api.privacy.exportData())}>
          {busy ? text('making') : text('make')}
        </Button>
      </p>
      <p className="g-hint">{text('sealed')}</p>
    </section>
  )
}

function Ready({ made }: { made: DataExport }) {
  const text = useTranslations('privacy.take')
  const format = useFormatter()
  const moment = (at: string) =>
    format.dateTime(new Date(at), { dateStyle: 'medium', timeStyle: 'short' })
  const size = `${format.number(Math.max(1, Math.round(made.bytes / 1024)))} KB`
  return (
    <Notice tone="good" title={text('ready', { time: moment(made.expiresAt) })}>
      <p>
        <a
          className={buttonClass()}
          href={`/api/me/exports/${made.id}`}
          download="girasol.zip"
          aria-label={text('downloadNamed', { time: moment(made.madeAt) })}
        >
          {text('download', { size })}
        </a>
      </p>
    </Notice>
  )
}
