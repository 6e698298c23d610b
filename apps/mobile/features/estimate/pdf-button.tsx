import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../../design/button.tsx'
import { ProblemNotice } from '../frame/problem-notice.tsx'
import { useLanguage } from '../language/language-context.tsx'
import { useSession } from '../session/session-context.tsx'
import type { Saved } from './estimate-context.tsx'
import { canKeepFile, keepFile } from './pdf-file'

/** The saved estimate as a PDF in the person's language, where the device can keep a file. */
export function PdfButton({ saved }: { saved: Saved }) {
  const t = useTranslations('app.save')
  const { client } = useSession()
  const { language } = useLanguage()
  const [state, setState] = useState<{ busy: boolean; problem?: unknown }>({ busy: false })
  if (!canKeepFile) return null
  const fetchIt = async () => {
    setState({ busy: true })
    try {
      const bytes = await client.estimates.downloadEstimate({
        params: { estimateId: saved.estimate.id },
        headers: { 'x-estimate-key': saved.key },
        query: { language },
      })
      keepFile(bytes, t('pdfName'))
      setState({ busy: false })
    } catch (problem) {
      setState({ busy: false, problem })
    }
  }
  return (
    <>
      {state.problem ? <ProblemNotice problem={state.problem} /> : null}
      <Button look="quiet" label={t('pdf')} busy={state.busy} onPress={() => void fetchIt()} />
    </>
  )
}
