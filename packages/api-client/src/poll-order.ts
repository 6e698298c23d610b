import type { Order } from '@girasol/contract'
import { isPassing } from './problem.ts'
import { pause } from './send.ts'
import type { StreamEvent, StreamState } from './shapes.ts'

type PollInput = {
  signal?: AbortSignal
  headers?: Record<string, string | undefined>
  onState?: (state: StreamState) => void
}

/**
 * The same events as `followOrder`, for engines whose fetch cannot stream (React Native's own): reads the order every
 * `interval` milliseconds and tells what is new. Waits longer while the API is away.
 */
export async function* pollOrder(
  read: () => Promise<Order>,
  interval: number,
  input: PollInput,
): AsyncGenerator<StreamEvent<unknown>> {
  const seen = { sequence: Number(input.headers?.['last-event-id'] ?? 0), position: '' }
  for (let failures = 0; ;) {
    try {
      const order = await read()
      failures = 0
      input.onState?.('open')
      yield* news(order, seen)
    } catch (cause) {
      if (!isPassing(cause)) throw cause
      failures++
      input.onState?.('waiting')
    }
    await pause(Math.min(interval * 2 ** failures, 60_000), input.signal)
  }
}

function* news(order: Order, seen: { sequence: number; position: string }) {
  for (const event of order.events) {
    if (event.sequence <= seen.sequence) continue
    seen.sequence = event.sequence
    yield { id: String(event.sequence), event: 'order', data: event }
  }
  if (order.position && order.position.at !== seen.position) {
    seen.position = order.position.at
    yield { id: String(seen.sequence), event: 'position', data: order.position }
  }
}
