'use client'

import { ApiProblem } from '@girasol/api-client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useSession } from '../session/session.tsx'
import { patienceFor } from './problem-kind.ts'

export type Answer<T> = {
  /** The newest good answer; stays while a later try fails. */
  data: T | null
  /** When `data` came, milliseconds. */
  at: number | null
  problem: ApiProblem | null
  loading: boolean
  reload: () => void
}

/**
 * Loads something now, again when `load` changes, and every `every` milliseconds while the page is looked at (null: never, unless
 * nobody answered).
 * `load` must be stable (useCallback). A session that has ended leads to the sign-in page.
 */
export function useAnswer<T>(
  load: (signal: AbortSignal) => Promise<T>,
  every: number | null = null,
): Answer<T> {
  const { leave } = useSession()
  const [state, setState] = useState<Omit<Answer<T>, 'reload'>>(nothingYet)
  const running = useRef<AbortController | null>(null)
  const reload = useCallback(async () => {
    running.current?.abort()
    const control = (running.current = new AbortController())
    setState((before) => ({ ...before, loading: true }))
    try {
      const data = await load(control.signal)
      setState({ data, at: Date.now(), problem: null, loading: false })
    } catch (cause) {
      if (control.signal.aborted) return
      if (!(cause instanceof ApiProblem)) throw cause
      if (cause.status === 401) void leave('ended')
      setState((before) => ({ ...before, problem: cause, loading: false }))
    }
  }, [load, leave])
  useEffect(() => {
    setState(nothingYet)
    void reload()
    return () => running.current?.abort()
  }, [reload])
  useRepeat(reload, every ?? patienceFor(state.problem), state.problem?.retryAfter ?? null)
  return { ...state, reload: useCallback(() => void reload(), [reload]) }
}

const nothingYet = { data: null, at: null, problem: null, loading: true }

/** Repeats while the page is visible; a server that asks for patience gets it. */
function useRepeat(act: () => Promise<void>, every: number | null, retryAfter: number | null) {
  useEffect(() => {
    if (every === null) return
    const wait = Math.max(every, (retryAfter ?? 0) * 1000)
    const turn = () => void (document.hidden ? undefined : act())
    const timer = setInterval(turn, wait)
    document.addEventListener('visibilitychange', turn)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', turn)
    }
  }, [act, every, retryAfter])
}
