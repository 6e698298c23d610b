'use client'

import type { CrewPosition, Order } from '@girasol/contract'
import { useCallback, useEffect, useState } from 'react'
import { api } from '../connection/api.ts'

export type Live = 'open' | 'waiting' | 'ended'

export type Followed = {
  order: Order | null
  /** The crew's latest position, while it is on its way. */
  position: CrewPosition | null
  /** Where the crew was seen while this page was open, the oldest first. */
  seen: readonly CrewPosition[]
  live: Live
  /** When something was last heard, milliseconds since 1970. */
  heardAt: number
  problem: unknown
}

const isFinal = ({ state }: Order) => state === 'done' || state === 'cancelled'
const begun: Followed = {
  order: null,
  position: null,
  seen: [],
  live: 'waiting',
  heardAt: 0,
  problem: null,
}

/** Some hours of driving. */
const mostSeen = 1000

function withSeen(seen: readonly CrewPosition[], position: CrewPosition | null | undefined) {
  if (!position || position.at === seen.at(-1)?.at) return seen
  return [...seen, position].slice(-mostSeen)
}

/** One order as it happens: read once, then each event makes it be read again; positions come as they are. */
export function useOrder(orderId: string) {
  const [followed, setFollowed] = useState(begun)
  const [turn, setTurn] = useState(0)
  const merge = useCallback((part: Partial<Followed>) => {
    setFollowed((before) => ({
      ...before,
      ...part,
      seen: withSeen(before.seen, part.position),
      heardAt: Date.now(),
    }))
  }, [])
  useEffect(() => {
    const stop = new AbortController()
    const { signal } = stop
    const read = async () => {
      const order = await api.orders.readOrder({ params: { orderId }, signal })
      merge({ order, position: order.position, problem: null })
      return order
    }
    follow({ orderId, signal, read, merge }).catch((problem: unknown) => {
      if (!signal.aborted) merge({ problem })
    })
    return () => stop.abort()
  }, [orderId, turn, merge])
  return { ...followed, merge, again: () => setTurn((before) => before + 1) }
}

type Following = {
  orderId: string
  signal: AbortSignal
  read: () => Promise<Order>
  merge: (part: Partial<Followed>) => void
}

async function follow({ orderId, signal, read, merge }: Following): Promise<void> {
  const order = await read()
  if (isFinal(order)) return merge({ live: 'ended' })
  const last = order.events.at(-1)?.sequence ?? 0
  const stream = api.orders.followOrder({
    params: { orderId },
    headers: { 'last-event-id': String(last) },
    signal,
    onState: (live) => merge({ live }),
  })
  for await (const { event, data } of stream) {
    if (event === 'position' && 'latitude' in data) merge({ position: data })
    else if (isFinal(await read())) return merge({ live: 'ended' })
  }
}
