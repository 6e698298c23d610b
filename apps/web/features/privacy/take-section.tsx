'use client'

import type { DataExport } from '@girasol/contract'
import { Button } from '@girasol/site-frame/button.tsx'
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
  const { run, busy, problem } = useChange(saveFile)
  const moment = (at: string) =>
    format.dateTime(new Date(at), { dateStyle: 'medium', timeStyle: 'short' })
  const size = `${format.number(Math.max(1, Math.round(made.bytes / 1024)))} KB`
  return (
    <Notice tone="good" title={text('ready', { time: moment(made.expiresAt) })}>
      <p>
        <Button
          busy={busy}
          aria-label={text('downloadNamed', { time: moment(made.madeAt) })}
          onClick={() => void run(() => api.privacy.fetchExport({ params: { exportId: made.id } }))}
        >
          {text('download', { size })}
        </Button>
      </p>
      {problem ? <ProblemNotice problem={problem} /> : null}
    </Notice>
  )
}

/** Hands the archive to the browser: fetched here and not by a link, because a fresh proof may be asked for first. */
function saveFile(bytes: Uint8Array): void {
  const url = URL.createObjectURL(new Blob([bytes as BlobPart], { type: 'application/zip' }))
  const link = document.createElement('a')
  link.href = url
  link.download = 'girasol.zip'
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
