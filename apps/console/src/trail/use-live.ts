'use client'

import { ApiProblem } from '@girasol/api-client'
import type { TrailEntry } from '@girasol/contract'
import { useEffect, useState } from 'react'
import { useSession } from '../session/session.tsx'
import { merged, type Query } from './trail-search.ts'

/** So many entries that came live are kept; the search finds the others. */
const most = 500

export type Live = {
  entries: readonly TrailEntry[]
  state: 'off' | 'open' | 'waiting'
  problem: ApiProblem | null
}

const nothing: Live = { entries: [], state: 'off', problem: null }

/** Entries as they are sealed, while `on`; a break of the line is caught up. */
export function useLive(asked: Query, on: boolean): Live {
  const { client, leave } = useSession()
  const [live, setLive] = useState<Live>(nothing)
  useEffect(() => {
    setLive(nothing)
    if (!on) return
    const stop = new AbortController()
    const { from: _, until: __, ...query } = asked
    const follow = async () => {
      const stream = client.staff.followTrail({
        query,
        signal: stop.signal,
        onState: (state) => setLive((before) => ({ ...before, state })),
      })
      for await (const { data } of stream) {
        setLive((before) => ({
          ...before,
          entries: merged(before.entries, [data]).slice(0, most),
        }))
      }
    }
    follow().catch((cause: unknown) => {
      if (stop.signal.aborted) return
      if (!(cause instanceof ApiProblem)) throw cause
      if (cause.status === 401) void leave('ended')
      setLive((before) => ({ ...before, state: 'off', problem: cause }))
    })
    return () => stop.abort()
  }, [client, leave, asked, on])
  return live
}
