'use client'

import { Button } from '@girasol/site-frame/button.tsx'
import { savePdf } from '@girasol/site-frame/save-file.ts'
import type { Language } from '@girasol/messages'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { api } from '../connection/api.ts'
import { keyHeaders } from '../connection/link-key.ts'
import { ProblemNotice } from '../connection/problem-notice.tsx'
import type { Saved } from './use-saving.ts'
import styles from './save.module.css'

type Props = { saved: Saved | null; dirty: boolean; language: Language }

/** The saved estimate on paper; what is not saved has no paper yet, and the button says so. */
export function PdfButton({ saved, dirty, language }: Props) {
  const text = useTranslations('estimate.pdf')
  const id = useId()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const missing = saved === null ? 'saveFirst' : dirty ? 'saveChanges' : null
  const load = async () => {
    if (saved === null || missing !== null) return
    setBusy(true)
    setProblem(null)
    try {
      const params = { estimateId: saved.estimate.id }
      const query = { language }
      const bytes = await api.estimates.downloadEstimate({
        params,
        query,
        ...keyHeaders(saved.key),
      })
      savePdf(text('file'), bytes)
    } catch (cause) {
      setProblem(cause)
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className={styles.link}>
      <Button
        look="quiet"
        busy={busy}
        aria-disabled={missing !== null}
        aria-describedby={missing === null ? undefined : id}
        onClick={() => void load()}
      >
        {text('download')}
      </Button>
      {missing === null ? null : (
        <p id={id} className="g-hint">
          {text(missing)}
        </p>
      )}
      {problem ? <ProblemNotice problem={problem} onRetry={() => void load()} /> : null}
    </div>
  )
}
