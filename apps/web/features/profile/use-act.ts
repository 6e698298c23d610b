'use client'

import { useSending } from '../account/use-sending.ts'
import { StepUpDeclined, useGuard } from './step-up.tsx'

/** A press on the account page: guarded, with its problem in words; whoever declines the proof has simply done nothing. */
export function useAct() {
  const guard = useGuard()
  const { send, problem, ...rest } = useSending()
  const act = (work: () => Promise<unknown>) => send(() => guard(work))
  return { ...rest, act, problem: problem instanceof StepUpDeclined ? null : problem }
}
