import { ApiProblem, type StreamState } from '@girasol/api-client'
import type { CrewPosition, Order, OrderEvent } from '@girasol/contract'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useSession } from '../session/session-context.tsx'

/** While the stream is away the order is read this often, milliseconds. */
const pollEvery = 8000

type Client = ReturnType<typeof useSession>['client']

/**
 * An order as it happens: read once, then read again at each event of its story; positions are taken from the events
 * themselves. While the stream is away (or cannot be had) it is read every few seconds.
 */
export function useOrder(orderId: string) {
  const { client } = useSession()
  const [order, setOrder] = useState<Order | null>(null)
  const [problem, setProblem] = useState<unknown>(null)
  const [stream, setStream] = useState<StreamState>('waiting')

  /** The last event that the order on the screen already tells of: a stream begins with the whole story. */
  const told = useRef(0)
  const reload = useCallback(async () => {
    try {
      const read = await client.orders.readOrder({ params: { orderId } })
      told.current = read.events.at(-1)?.sequence ?? 0
      setOrder(newer(read))
      setProblem(null)
    } catch (cause) {
      setProblem(cause)
    }
  }, [client, orderId])

  const hear = useCallback(
    async ({ sequence }: OrderEvent) => {
      if (sequence > told.current) await reload()
    },
    [reload],
  )

  const move = useCallback((position: CrewPosition) => {
    setOrder((old) => old && { ...old, position })
  }, [])

  useEffect(() => {
    void reload()
    const control = new AbortController()
    void listen(client, orderId, control.signal, { hear, move, setStream })
    return () => control.abort()
  }, [client, orderId, reload, hear, move])

  const over = order?.state === 'done' || order?.state === 'cancelled'
  useEffect(() => {
    if (stream === 'open' || over) return
    const timer = setInterval(() => void reload(), pollEvery)
    return () => clearInterval(timer)
  }, [stream, over, reload])

  return { order, problem, live: stream === 'open', over, reload, replace: setOrder }
}

type Listener = {
  hear: (event: OrderEvent) => Promise<void>
  move: (position: CrewPosition) => void
  setStream: (state: StreamState) => void
}

async function listen(client: Client, orderId: string, signal: AbortSignal, to: Listener) {
  try {
    const events = client.orders.followOrder({
      params: { orderId },
      signal,
      onState: (state) => signal.aborted || to.setStream(state),
    })
    for await (const { data } of events) {
      if (signal.aborted) return
      if ('latitude' in data) to.move(data)
      else await to.hear(data)
    }
  } catch (cause) {
    // Left by the person: nothing to tell. Refused: reading tells why. Anything else: reading goes on.
    if (!signal.aborted && !(cause instanceof ApiProblem)) to.setStream('waiting')
  }
}

/** Answers may overtake each other: a version once seen is never taken back. */
function newer(read: Order): (old: Order | null) => Order {
  return (old) => (old && old.version > read.version ? old : read)
}
