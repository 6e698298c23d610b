'use client'

import { ApiProblem } from '@girasol/api-client'
import type { Estimate, EstimateResult } from '@girasol/contract'
import type { EstimateInputs } from '@girasol/estimate'
import { useState } from 'react'
import { api } from '../connection/api.ts'
import { keyHeaders } from '../connection/link-key.ts'
import { agree } from './compute.ts'

/** An estimate as the server has it, with the private link's key (null for one's own without a link). */
export type Saved = { estimate: Estimate; inputs: EstimateInputs; key: string | null }

export type Saving = {
  saved: Saved | null
  busy: boolean
  problem: unknown
  /** Whether the server came to the same figures; null before the first saving. */
  agrees: boolean | null
}

async function store(saved: Saved | null, inputs: EstimateInputs, anew: boolean): Promise<Saved> {
  if (!saved || anew) {
    const { estimate, key } = await api.estimates.saveEstimate({ body: { inputs } })
    return { estimate, inputs, key }
  }
  const { estimate: before, key } = saved
  const estimate = await api.estimates.changeEstimate({
    params: { estimateId: before.id },
    ...keyHeaders(key),
    body: { version: before.version, inputs },
  })
  return { estimate, inputs, key }
}

/** The address of a saved estimate; the key stands behind `#` and so never reaches a server. */
export function addressOf(language: string, { estimate, key }: Saved, page = ''): string {
  return `/${language}/estimate/${estimate.id}${page}${key === null ? '' : `#${key}`}`
}

/** Saves, saves again, and says whether the server agrees with what this device has computed. */
export function useSaving(opened: Saved | null, language: string) {
  const [state, setState] = useState<Saving>({
    saved: opened,
    busy: false,
    problem: null,
    agrees: null,
  })
  const save = async (inputs: EstimateInputs, local: EstimateResult, anew = false) => {
    setState((before) => ({ ...before, busy: true, problem: null }))
    try {
      const saved = await store(state.saved, inputs, anew)
      history.replaceState(null, '', addressOf(language, saved))
      const agrees = agree(local, saved.estimate.result)
      setState({ saved, busy: false, problem: null, agrees })
      return saved
    } catch (problem) {
      setState((before) => ({ ...before, busy: false, problem }))
      return null
    }
  }
  const isNewer = state.problem instanceof ApiProblem && state.problem.code === 'estimateChanged'
  return { ...state, isNewer, save }
}
