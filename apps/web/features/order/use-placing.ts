'use client'

import { ApiProblem, type InputOf } from '@girasol/api-client'
import type { Order } from '@girasol/contract'
import { useRef, useState } from 'react'
import { api } from '../connection/api.ts'
import { keyHeaders, keyOfAddress } from '../connection/link-key.ts'

type Body = InputOf<'orders', 'placeOrder'>['body']

/** The estimate as it is now, where it has changed under the customer's eyes. */
export type NewTerms = { version: number; totalCents: number }

function newTerms(problem: unknown): NewTerms | null {
  if (!(problem instanceof ApiProblem) || problem.code !== 'estimateChanged') return null
  const { version, totalCents } = problem.current
  return typeof version === 'number' && typeof totalCents === 'number'
    ? { version, totalCents }
    : null
}

/** One key for one intention: sending the same order twice (a second tap, a lost answer) places it once. */
function useKeyFor() {
  const last = useRef<{ of: string; key: string }>(null)
  return (body: Body) => {
    const of = JSON.stringify(body)
    if (last.current?.of !== of) last.current = { of, key: crypto.randomUUID() }
    return last.current.key
  }
}

/** Places an order and says how that went. */
export function usePlacing(estimateId: string) {
  const keyFor = useKeyFor()
  const [state, setState] = useState<{ busy: boolean; problem: unknown }>({
    busy: false,
    problem: null,
  })
  const place = async (body: Body): Promise<Order | null> => {
    setState({ busy: true, problem: null })
    try {
      return await api.orders.placeOrder({
        params: { estimateId },
        ...keyHeaders(keyOfAddress()),
        body,
        idempotencyKey: keyFor(body),
      })
    } catch (problem) {
      setState({ busy: false, problem })
      return null
    }
  }
  return { ...state, terms: newTerms(state.problem), place }
}
