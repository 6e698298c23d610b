'use client'

import type { PersonalAccess } from '@girasol/contract'
import { useCallback, useEffect, useState } from 'react'
import { api } from '../connection/api.ts'

type State = {
  list: PersonalAccess[] | null
  next: string | null
  busy: boolean
  problem: unknown
}

const page = 20

/** The looks at my data, a page at a time. */
export function useLooks() {
  const [state, setState] = useState<State>({ list: null, next: null, busy: false, problem: null })
  const load = useCallback(async (before?: string) => {
    setState((old) => ({ ...old, busy: true, problem: null }))
    try {
      const answer = await api.privacy.listAccesses({ query: { limit: page, before } })
      setState((old) => ({
        list: [...(before ? (old.list ?? []) : []), ...answer.accesses],
        next: answer.next,
        busy: false,
        problem: null,
      }))
    } catch (problem) {
      setState((old) => ({ ...old, busy: false, problem }))
    }
  }, [])
  useEffect(() => void load(), [load])
  const { next } = state
  return {
    ...state,
    hasMore: next !== null,
    again: () => void load(),
    more: () => void load(next ?? undefined),
    replace: (changed: PersonalAccess) =>
      setState((old) => ({
        ...old,
        list: old.list && old.list.map((one) => (one.id === changed.id ? changed : one)),
      })),
  }
}
