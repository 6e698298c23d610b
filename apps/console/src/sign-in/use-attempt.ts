'use client'

import { ApiProblem } from '@girasol/api-client'
import { useCallback, useRef, useState } from 'react'
import { wasStopped } from './passkeys.ts'

export type Attempt = {
  busy: boolean
  problem: ApiProblem | null
  /** The person, or their device, did not go through with it. */
  stopped: boolean
  /** Runs `work` unless something is under way; undefined when it did not go through. */
  run: <T>(work: () => Promise<T>) => Promise<T | undefined>
}

/** Something that somebody tries before, or without, being signed in. */
export function useAttempt(): Attempt {
  const [state, setState] = useState<Omit<Attempt, 'run'>>(idle)
  const isUnderWay = useRef(false)
  const run = useCallback(async <T>(work: () => Promise<T>) => {
    if (isUnderWay.current) return undefined
    isUnderWay.current = true
    setState({ ...idle, busy: true })
    try {
      const done = await work()
      setState(idle)
      return done
    } catch (cause) {
      if (cause instanceof ApiProblem) setState({ ...idle, problem: cause })
      else if (wasStopped(cause)) setState({ ...idle, stopped: true })
      else throw cause
      return undefined
    } finally {
      isUnderWay.current = false
    }
  }, [])
  return { ...state, run }
}

const idle = { busy: false, problem: null, stopped: false }
