'use client'

import { ApiProblem } from '@girasol/api-client'
import type { OutputOf } from '@girasol/api-client'
import type { TrailEntry } from '@girasol/contract'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useAnswer } from '../answers/use-answer.ts'
import { useSession } from '../session/session.tsx'
import { merged, type Query } from './trail-search.ts'

type Page = OutputOf<'staff', 'readTrail'>
type Older = { entries: TrailEntry[]; next: number | null }

/** The newest page of what fits a search, and older pages as they are asked for (keyset: each page ends where the next begins). */
export function useTrail(query: Query) {
  const { client, leave } = useSession()
  const load = useCallback(
    (signal: AbortSignal) => client.staff.readTrail({ query, signal }),
    [client, query],
  )
  const newest = useAnswer<Page>(load)
  const [older, setOlder] = useState<Older | null>(null)
  const [isLoadingOlder, setLoadingOlder] = useState(false)
  const [olderProblem, setOlderProblem] = useState<ApiProblem | null>(null)
  const first = newest.data
  const isBusy = useRef(false)
  useEffect(() => setOlder(null), [first])
  const next = older ? older.next : (first?.next ?? null)
  const entries = first ? merged(first.entries, older?.entries ?? []) : []
  const loadOlder = async () => {
    if (next === null || isBusy.current) return
    setLoadingOlder((isBusy.current = true))
    setOlderProblem(null)
    try {
      const page = await client.staff.readTrail({ query: { ...query, before: next } })
      const known = older?.entries ?? []
      setOlder({ entries: merged(known, page.entries), next: page.next })
    } catch (cause) {
      if (!(cause instanceof ApiProblem)) throw cause
      if (cause.status === 401) void leave('ended')
      setOlderProblem(cause)
    }
    setLoadingOlder((isBusy.current = false))
  }
  return { newest, entries, next, isLoadingOlder, olderProblem, loadOlder: () => void loadOlder() }
}
