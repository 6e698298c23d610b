'use client'

import { ApiProblem } from '@girasol/api-client'
import { useState } from 'react'
import { useSession } from '../session/session.tsx'

type State = { busy: boolean; problem: ApiProblem | null }

/** Carries out one change at a time and keeps what was refused. A session that has ended leads to the sign-in page. */
export function useAct() {
  const { leave } = useSession()
  const [state, setState] = useState<State>({ busy: false, problem: null })
  const run = async <T>(act: () => Promise<T>): Promise<T | null> => {
    setState({ busy: true, problem: null })
    try {
      const value = await act()
      setState({ busy: false, problem: null })
      return value
    } catch (cause) {
      if (!(cause instanceof ApiProblem)) throw cause
      if (cause.status === 401) void leave('ended')
      setState({ busy: false, problem: cause })
      return null
    }
  }
  return { ...state, run }
}
