'use client'

import { useState } from 'react'

/** Runs one change at a time and tells how it went; the answer is handed on. */
export function useChange<T>(onChanged: (value: T) => void) {
  const [state, setState] = useState<{ busy: boolean; isDone: boolean; problem: unknown }>({
    busy: false,
    isDone: false,
    problem: null,
  })
  const run = async (act: () => Promise<T>): Promise<boolean> => {
    setState({ busy: true, isDone: false, problem: null })
    try {
      onChanged(await act())
      setState({ busy: false, isDone: true, problem: null })
      return true
    } catch (problem) {
      setState({ busy: false, isDone: false, problem })
      return false
    }
  }
  return { ...state, run }
}
