'use client'

import { useState } from 'react'

/** A press that is being answered, and what went wrong with the last one. Work that leaves the page keeps the button busy. */
export function useSending() {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const send = async (work: () => Promise<unknown>) => {
    if (busy) return
    setBusy(true)
    setProblem(null)
    try {
      if ((await work()) !== 'leaving') setBusy(false)
    } catch (cause) {
      setBusy(false)
      setProblem(cause)
    }
  }
  return { busy, problem, send, clear: () => setProblem(null) }
}
