import { useCallback, useEffect, useRef, useState } from 'react'

type Loaded<T> = {
  /** The newest answer; stays while a newer one is on its way. */
  value: T | null
  problem: unknown
  /** Reads again and tells when that has ended. */
  reload: () => Promise<void>
  replace: (value: T) => void
}

/** Reads something when a screen opens and whenever `read` changes; an answer that a newer one has overtaken is dropped. */
export function useLoaded<T>(read: () => Promise<T>): Loaded<T> {
  const [value, setValue] = useState<T | null>(null)
  const [problem, setProblem] = useState<unknown>(null)
  const turn = useRef(0)
  const reload = useCallback(async () => {
    const mine = ++turn.current
    const settle = (change: () => void) => mine === turn.current && change()
    try {
      const answer = await read()
      settle(() => {
        setValue(answer)
        setProblem(null)
      })
    } catch (cause) {
      settle(() => setProblem(cause))
    }
  }, [read])
  useEffect(() => {
    void reload()
    return () => {
      turn.current++
    }
  }, [reload])
  return { value, problem, reload, replace: setValue }
}
