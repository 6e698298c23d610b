import { setTimeout as sleep } from 'node:timers/promises'
import type { Order } from '@girasol/contract'
import type { Person } from './client.ts'

/** One event of the stream, as it was sent. */
export type Told = { id: string | null; event: string; data: Record<string, unknown> }

/** Opens the stream as a browser's EventSource would. */
export async function follow(url: string, person: Person, order: Order, lastEventId?: string) {
  const stop = new AbortController()
  const headers = { ...person.headers, ...(lastEventId && { 'last-event-id': lastEventId }) }
  const answer = await fetch(`${url}/orders/${order.id}/events`, { headers, signal: stop.signal })
  const type = answer.headers.get('content-type')
  if (!type?.includes('text/event-stream')) throw new Error(`no stream: ${answer.status}`)
  const told: Told[] = []
  const reading = read(answer, told)
  return {
    told,
    sequences: () => told.filter(({ event }) => event === 'order').map(({ id }) => Number(id)),
    async until(enough: () => boolean) {
      for (let look = 0; look < 100 && !enough(); look++) await sleep(50)
      if (!enough()) throw new Error(`only came: ${JSON.stringify(told)}`)
    },
    ended: reading,
    close: () => stop.abort(),
  }
}

async function read(answer: Response, told: Told[]): Promise<void> {
  const decoder = new TextDecoder()
  let text = ''
  try {
    for await (const chunk of answer.body!) {
      text += decoder.decode(chunk, { stream: true })
      const parts = text.split('\n\n')
      text = parts.pop()!
      for (const part of parts) if (part.includes('data:')) told.push(parse(part))
    }
  } catch {
    // The stream was closed.
  }
}

function parse(part: string): Told {
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(part)?.[1] ?? null
  return {
    id: field('id'),
    event: field('event')!,
    data: JSON.parse(field('data')!) as Told['data'],
  }
}
