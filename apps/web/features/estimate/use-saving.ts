'use client'

import { ApiProblem } from '@girasol/api-client'
import type { Estimate } from '@girasol/contract'
import type { EstimateInputs } from '@girasol/estimate'
import { useEffect, useState } from 'react'
import { api } from '../connection/api.ts'
import { keyHeaders } from '../connection/link-key.ts'

/** An estimate as the server has it, with the private link's key (null for one's own without a link). */
export type Saved = { estimate: Estimate; inputs: EstimateInputs; key: string | null }

export type Saving = {
  saved: Saved | null
  busy: boolean
  problem: unknown
  /** Whether it was saved just now, not before the page was opened. */
  fresh: boolean
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

/**
 * The address of a saved estimate, with a page below it or a query; the key stands behind `#` and so never reaches a
 * server.
 */
export function addressOf(language: string, { estimate, key }: Saved, page = ''): string {
  return `/${language}/estimate/${estimate.id}${page}${key === null ? '' : `#${key}`}`
}

/** Saves and saves again; the address stays that of the saved estimate, with the `query` of the open tab. */
export function useSaving(opened: Saved | null, language: string, query: string) {
  const [state, setState] = useState<Saving>({
    saved: opened,
    busy: false,
    problem: null,
    fresh: false,
  })
  useSavedAddress(state.saved, language, query)
  const save = async (inputs: EstimateInputs, anew = false) => {
    setState((before) => ({ ...before, busy: true, problem: null }))
    try {
      const saved = await store(state.saved, inputs, anew)
      setState({ saved, busy: false, problem: null, fresh: true })
      return saved
    } catch (problem) {
      setState((before) => ({ ...before, busy: false, problem }))
      return null
    }
  }
  const isNewer = state.problem instanceof ApiProblem && state.problem.code === 'estimateChanged'
  return { ...state, isNewer, save }
}

/** Back and jumps within the page must not lose the key, without which the estimate could not be opened again. */
function useSavedAddress(saved: Saved | null, language: string, query: string) {
  useEffect(() => {
    if (!saved) return
    const address = addressOf(language, saved, query)
    const keep = () => {
      const { pathname, search, hash } = location
      if (pathname + search + hash !== address) history.replaceState(null, '', address)
    }
    keep()
    addEventListener('hashchange', keep)
    return () => removeEventListener('hashchange', keep)
  }, [saved, language, query])
}
