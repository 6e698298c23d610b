import { useState } from 'react'

/** Work that a press starts: once at a time, with what went wrong the last time. */
export function useSending() {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const send = async (work: () => Promise<void>) => {
    if (busy) return
    setBusy(true)
    setProblem(null)
    await work().catch(setProblem)
    setBusy(false)
  }
  return { busy, problem, send: (work: () => Promise<void>) => void send(work) }
}
