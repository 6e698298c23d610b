import type { EstimateInputs, EstimateResult } from '@girasol/estimate'
import { useEffect, useState } from 'react'
import { useSession } from '../session/session-context.tsx'
import { type Draft, isSettled } from './draft.ts'
import { sameValue } from './same-value.ts'

export type Agreement = 'asking' | 'agrees' | 'differs' | 'unknown'

/** So long nothing changes before the server is asked, milliseconds. */
const restMs = 1200

type Heard = { inputs: EstimateInputs; agreement: Agreement }

/** Whether the server comes to the very same figures; asked when the roof has come to rest. Its silence hinders nobody. */
export function useAgreement(draft: Draft): Agreement {
  const { client } = useSession()
  const [heard, setHeard] = useState<Heard | null>(null)
  const { inputs, settled } = draft
  const still = isSettled(draft)
  useEffect(() => {
    if (!still) return
    const control = new AbortController()
    const ask = async () => {
      const { result } = await client.estimates.computeEstimate({
        body: { inputs },
        signal: control.signal,
      })
      setHeard({ inputs, agreement: verdictOn(result, settled) })
    }
    const timer = setTimeout(() => {
      ask().catch(() => control.signal.aborted || setHeard({ inputs, agreement: 'unknown' }))
    }, restMs)
    return () => {
      clearTimeout(timer)
      control.abort()
    }
  }, [client, inputs, settled, still])
  return heard?.inputs === inputs ? heard.agreement : 'asking'
}

function verdictOn(theirs: unknown, ours: EstimateResult): Agreement {
  return sameValue(theirs, ours) ? 'agrees' : 'differs'
}
