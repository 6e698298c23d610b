'use client'

import type { EstimateResult } from '@girasol/contract'
import type { EstimateInputs } from '@girasol/estimate'
import { useEffect, useState } from 'react'
import { api } from '../connection/api.ts'
import { differingParts, type PartName } from './differing-parts.ts'

/** What our server says to the figures of this device. */
export type Agreement =
  | { at: 'asking' }
  | { at: 'same' }
  | { at: 'differs'; parts: PartName[] }
  | { at: 'notAsked'; problem: unknown }

/** So long nothing changes before the server is asked, milliseconds. */
const restMs = 1000

type Heard = { inputs: EstimateInputs } & (
  | { result: EstimateResult; problem: null }
  | { result: null; problem: unknown }
)

/** Settled figures of this device, and the server's own where it has said them already (on saving). */
type Asked = {
  inputs: EstimateInputs
  local: EstimateResult
  settled: boolean
  known: EstimateResult | null
}

/** Whether the server comes to the very same figures: it is asked when nothing has changed for a second. */
export function useAgreement({ inputs, local, settled, known }: Asked): Agreement {
  const [heard, setHeard] = useState<Heard | null>(null)
  const fresh = heard?.inputs === inputs ? heard : null
  const needed = settled && known === null && fresh?.result === undefined
  useEffect(() => {
    if (!needed) return
    const stop = new AbortController()
    const ask = () =>
      api.estimates.computeEstimate({ body: { inputs }, signal: stop.signal }).then(
        ({ result }) => setHeard({ inputs, result, problem: null }),
        (problem: unknown) => stop.signal.aborted || setHeard({ inputs, result: null, problem }),
      )
    const timer = setTimeout(() => void ask(), restMs)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [needed, inputs])
  useEffect(() => {
    const again = () => setHeard((before) => (before?.result ? before : null))
    addEventListener('online', again)
    return () => removeEventListener('online', again)
  }, [])
  const theirs = known ?? fresh?.result ?? null
  if (!settled) return { at: 'asking' }
  if (theirs) {
    const parts = differingParts(local, theirs)
    return parts.length === 0 ? { at: 'same' } : { at: 'differs', parts }
  }
  return fresh ? { at: 'notAsked', problem: fresh.problem } : { at: 'asking' }
}
