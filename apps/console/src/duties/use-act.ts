'use client'

import { ApiProblem } from '@girasol/api-client'
import { useCallback, useRef, useState } from 'react'
import { useSession } from '../session/session.tsx'

export type Act = {
  busy: boolean
  problem: ApiProblem | null
  /** Runs `work` unless one is under way; true when it went through. A session that has ended leads to the sign-in page. */
  run: (work: () => Promise<unknown>) => Promise<boolean>
}

/** Something that a person does on a screen, once at a time. */
export function useAct(): Act {
  const { leave } = useSession()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const isUnderWay = useRef(false)
  const run = useCallback(
    async (work: () => Promise<unknown>) => {
      if (isUnderWay.current) return false
      setBusy((isUnderWay.current = true))
      setProblem(null)
      try {
        await work()
        return true
      } catch (cause) {
        if (!(cause instanceof ApiProblem)) throw cause
        if (cause.status === 401) void leave('ended')
        setProblem(cause)
        return false
      } finally {
        setBusy((isUnderWay.current = false))
      }
    },
    [leave],
  )
  return { busy, problem, run }
}
