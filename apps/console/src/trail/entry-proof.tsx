'use client'

import { ApiProblem } from '@girasol/api-client'
import { Button } from '@girasol/site-frame/button.tsx'
import { saveFile } from '@girasol/site-frame/save-file.ts'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ProblemNotice } from '../answers/problem-notice.tsx'
import { useSession } from '../session/session.tsx'

/** Fetches the proof of an entry and saves it as a file. */
export function EntryProof({ id }: { id: number }) {
  const text = useTranslations('console.trail.detail')
  const { client, leave } = useSession()
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const download = async () => {
    setBusy(true)
    setProblem(null)
    try {
      const proof = await client.staff.proveTrailEntry({ params: { number: id } })
      saveFile(`girasol-trail-entry-${id}.json`, proof)
    } catch (cause) {
      if (!(cause instanceof ApiProblem)) throw cause
      if (cause.status === 401) void leave('ended')
      setProblem(cause)
    }
    setBusy(false)
  }
  return (
    <div className="c-proof">
      <Button look="quiet" busy={isBusy} onClick={() => void download()}>
        {isBusy ? text('proving') : text('proof')}
      </Button>
      <p className="c-small c-quiet">{text('proofHint')}</p>
      {problem ? <ProblemNotice problem={problem} onRetry={() => void download()} /> : null}
    </div>
  )
}
