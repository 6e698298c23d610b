'use client'

import { useState } from 'react'
import { StepUpDeclined, useGuard } from '../profile/step-up.tsx'

/** Runs one change at a time, asks for a fresh proof where one is needed, and tells how it went; the answer is handed on. */
export function useChange<T>(onChanged: (value: T) => void) {
  const [state, setState] = useState<{ busy: boolean; isDone: boolean; problem: unknown }>({
    busy: false,
    isDone: false,
    problem: null,
  })
  const guard = useGuard()
  const run = async (act: () => Promise<T>): Promise<boolean> => {
    setState({ busy: true, isDone: false, problem: null })
    try {
      onChanged(await guard(act))
      setState({ busy: false, isDone: true, problem: null })
      return true
    } catch (cause) {
      const problem = cause instanceof StepUpDeclined ? null : cause
      setState({ busy: false, isDone: false, problem })
      return false
    }
  }
  return { ...state, run }
}
