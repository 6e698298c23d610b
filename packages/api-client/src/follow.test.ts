import type { ServerResponse } from 'node:http'
import { describe, expect, it } from 'vitest'
import { ApiProblem, createClient, type StreamState } from './index.ts'
import { sendJson, startServer } from './test-server.ts'

const times = { retryWait: 5, firstWait: 5, longestWait: 20, silence: 1000, pollEvery: 5 }
const params = { orderId: '0190b6f0-0000-7000-8000-000000000001' }
const event = (sequence: number) => ({
  sequence,
  kind: 'placed',
  at: '2026-05-01T12:00:00.000Z',
  facts: {},
})

function open(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  response.write(': hello\n\n')
}

function tell(response: ServerResponse, sequence: number): void {
  response.write(`id: ${sequence}\nevent: order\ndata: ${JSON.stringify(event(sequence))}\n\n`)
}

async function take(
  stream: AsyncIterable<{ id: string | null }>,
  count: number,
): Promise<string[]> {
  const ids: string[] = []
  for await (const one of stream) if (ids.push(one.id ?? '') === count) break
  return ids
}

describe('following an order', () => {
  it('resumes after the last event when the stream is lost, and says that it waits', async () => {
    await using server = await startServer((response, _, turn) => {
      if (turn === 2) return void response.destroy()
      open(response)
      const first = turn === 1 ? 1 : 3
      tell(response, first)
      tell(response, first + 1)
      if (turn === 1) setTimeout(() => response.destroy(), 15)
    })
    const states: StreamState[] = []
    const client = createClient({ ...server, times })
    const stream = client.orders.followOrder({ params, onState: (state) => states.push(state) })
    expect(await take(stream, 4)).toEqual(['1', '2', '3', '4'])
    const resumed = server.seen.map((one) => one.headers['last-event-id'])
    expect([resumed[0], resumed.at(-1)]).toEqual([undefined, '2'])
    expect(states).toContain('waiting')
    expect(states.at(-1)).toBe('open')
  })

  it('survives a server that is away for a while (503), and one that ends the stream', async () => {
    await using server = await startServer((response, _, turn) => {
      if (turn < 4) return sendJson(response, { code: 'unavailable' }, 503)
      open(response)
      tell(response, turn)
      response.end()
    })
    const client = createClient({ ...server, times })
    expect(await take(client.orders.followOrder({ params }), 2)).toEqual(['4', '5'])
  })

  it('hears a connection that has silently died', async () => {
    await using server = await startServer((response, _, turn) => {
      open(response)
      if (turn === 2) tell(response, 9)
    })
    const client = createClient({ ...server, times: { ...times, silence: 30 } })
    expect(await take(client.orders.followOrder({ params }), 1)).toEqual(['9'])
  })

  it('throws what waiting cannot mend', async () => {
    await using server = await startServer((r) => sendJson(r, { code: 'notFound' }, 404))
    const client = createClient({ ...server, times })
    const taken = take(client.orders.followOrder({ params }), 1)
    await expect(taken).rejects.toMatchObject({ code: 'notFound' })
    await expect(taken).rejects.toBeInstanceOf(ApiProblem)
    expect(server.seen).toHaveLength(1)
  })

  it('ends when the server says that there is no more', async () => {
    await using server = await startServer((response) => response.writeHead(204).end())
    expect(
      await take(createClient({ ...server, times }).orders.followOrder({ params }), 1),
    ).toEqual([])
  })

  it('stops at once when aborted, and closes the connection', async () => {
    let closed = false
    await using server = await startServer((response) => {
      open(response)
      response.on('close', () => (closed = true))
    })
    const control = new AbortController()
    const client = createClient({ ...server, times })
    const taken = take(client.orders.followOrder({ params, signal: control.signal }), 1)
    setTimeout(() => control.abort(new Error('left')), 30)
    await expect(taken).rejects.toThrow('left')
    await expect.poll(() => closed).toBe(true)
  })

  it('closes the connection when the reader has had enough', async () => {
    let closed = false
    await using server = await startServer((response) => {
      open(response)
      tell(response, 1)
      response.on('close', () => (closed = true))
    })
    await take(createClient({ ...server, times }).orders.followOrder({ params }), 1)
    await expect.poll(() => closed).toBe(true)
  })

  it('can poll where fetch cannot stream, telling each event once', async () => {
    const position = { latitude: 1, longitude: 2, at: '2026-05-01T12:00:01.000Z', etaMinutes: 4 }
    await using server = await startServer((response, _, turn) => {
      if (turn === 2) return sendJson(response, { code: 'busy' }, 503)
      const events = [event(1), event(2), event(3)].slice(0, turn)
      sendJson(response, { events, position: turn >= 3 ? position : null })
    })
    const client = createClient({ ...server, times, events: 'poll' })
    const seen: unknown[] = []
    for await (const one of client.orders.followOrder({ params })) if (seen.push(one) === 4) break
    expect(seen).toMatchObject([
      { id: '1', event: 'order' },
      { id: '2', event: 'order' },
      { id: '3', event: 'order' },
      { id: '3', event: 'position', data: position },
    ])
  })
})
