'use client'

import { useCallback, useEffect, useState } from 'react'

type Answer<T> = { value: T | null; problem: unknown; again: () => void }

/** Asks once when the page opens, and again on request; the last good answer stays while asking again. */
export function useAnswer<T>(ask: (signal: AbortSignal) => Promise<T>): Answer<T> {
  const [state, setState] = useState<{ value: T | null; problem: unknown }>({
    value: null,
    problem: null,
  })
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    const stop = new AbortController()
    ask(stop.signal).then(
      (value) => setState({ value, problem: null }),
      (problem: unknown) => {
        if (!stop.signal.aborted) setState(({ value }) => ({ value, problem }))
      },
    )
    return () => stop.abort()
  }, [turn])
  const again = useCallback(() => setTurn((before) => before + 1), [])
  return { ...state, again }
}
