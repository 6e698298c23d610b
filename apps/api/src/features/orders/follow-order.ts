import { contract, type CrewPosition, type OrderEvent } from '@girasol/contract'
import type { App } from '#/application.ts'
import { handle, type ServerEvent } from '#/http/handler.ts'
import { type Follower, tailOf } from './order-tail.ts'

type StoryEvent = ServerEvent<OrderEvent | CrewPosition>

/**
 * The order's story as it happens: every event after `Last-Event-ID` exactly once and in order, and the crew's latest position. A position
 * carries no id and is not repeated: after a break the newest one comes.
 */
export const followOrder = handle(
  contract.orders.followOrder,
  ({ app, input, resource, request }) => {
    const after = Number(input.headers['last-event-id'] ?? 0)
    return follow(app, { orderId: resource.id, after, signal: request.signal })
  },
)

async function* follow(
  app: App,
  { orderId, after, signal }: { orderId: string; after: number; signal: AbortSignal },
): AsyncGenerator<StoryEvent> {
  const waiting: { events: OrderEvent[]; position: CrewPosition | null } = {
    events: [],
    position: null,
  }
  let wake = () => {}
  const follower: Follower = {
    orderId,
    sequence: after,
    positionAt: null,
    onEvent: (event) => (waiting.events.push(event), wake()),
    onPosition: (position) => ((waiting.position = position), wake()),
  }
  const unfollow = tailOf(app).follow(follower)
  signal.addEventListener('abort', () => wake(), { once: true })
  try {
    while (!signal.aborted) {
      const next = takeNext(waiting)
      if (next) yield next
      else await new Promise<void>((resolve) => (wake = resolve))
    }
  } finally {
    unfollow()
  }
}

function takeNext(waiting: {
  events: OrderEvent[]
  position: CrewPosition | null
}): StoryEvent | null {
  const event = waiting.events.shift()
  if (event) return { id: String(event.sequence), event: 'order', data: event }
  const { position } = waiting
  waiting.position = null
  return position && { event: 'position', data: position }
}
