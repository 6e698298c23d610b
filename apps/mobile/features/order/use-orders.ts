import type { OrderSummary } from '@girasol/contract'
import { useCallback, useState } from 'react'
import { useSession } from '../session/session-context.tsx'

type Page = { orders: readonly OrderSummary[]; next: string | null }

const pageSize = 20

/** The newest orders, and older ones page by page. */
export function useOrders() {
  const { client } = useSession()
  const [page, setPage] = useState<Page | null>(null)
  const [problem, setProblem] = useState<unknown>(null)
  const read = useCallback(
    async (before?: string) => {
      try {
        const query = { limit: pageSize, ...(before ? { before } : {}) }
        const { orders, next } = await client.orders.listOrders({ query })
        setPage((old) => ({ orders: before ? [...(old?.orders ?? []), ...orders] : orders, next }))
        setProblem(null)
      } catch (cause) {
        setProblem(cause)
      }
    },
    [client],
  )
  const reload = useCallback(() => read(), [read])
  const more = useCallback(() => read(page?.next ?? undefined), [read, page])
  return { orders: page?.orders ?? null, next: page?.next ?? null, problem, reload, more }
}
