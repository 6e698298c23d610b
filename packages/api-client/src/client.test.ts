import { describe, expect, it } from 'vitest'
import { ApiProblem, createClient } from './index.ts'
import { sendJson, startServer } from './test-server.ts'

const times = { retryWait: 5, timeout: 2000 }
const orderId = '0190b6f0-0000-7000-8000-000000000001'
const order = {
  params: { estimateId: orderId },
  headers: { 'x-estimate-key': 'k'.repeat(30) },
  body: {
    version: 1,
    totalCents: 1,
    address: { street: '1 Demo Street', city: 'Phoenix', state: 'AZ', zip: '85001' },
    phone: null,
    language: 'es' as const,
  },
}

async function failure(call: Promise<unknown>): Promise<ApiProblem> {
  const cause: unknown = await call.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(cause instanceof ApiProblem)) throw new Error(`not a problem: ${String(cause)}`)
  return cause
}

describe('a call', () => {
  it('is sent as the contract says: method, path, query, headers, body', async () => {
    await using server = await startServer((response) => sendJson(response, { id: 'x' }))
    const client = createClient({ ...server, times, token: () => 'secret', language: () => 'es' })
    await client.orders.placeOrder(order)
    await client.orders.listOrders({ query: { limit: 5, before: undefined } })
    expect(server.seen[0]).toMatchObject({
      method: 'POST',
      url: `/estimates/${orderId}/order`,
      headers: {
        authorization: 'Bearer secret',
        'accept-language': 'es',
        'content-type': 'application/json',
        'x-estimate-key': 'k'.repeat(30),
        'idempotency-key': expect.stringMatching(/^[0-9a-f-]{36}$/),
      },
    })
    expect(JSON.parse(server.seen[0]!.body)).toEqual(order.body)
    expect(server.seen[1]).toMatchObject({ method: 'GET', url: '/orders?limit=5' })
    expect(server.seen[1]!.headers['idempotency-key']).toBeUndefined()
    expect(server.seen[1]!.headers['content-type']).toBeUndefined()
  })

  it('never lets a parameter leave its place in the path', async () => {
    await using server = await startServer((response) => sendJson(response, {}))
    const client = createClient({ ...server, times })
    await client.orders.readOrder({ params: { orderId: '../me?x=1#y' } })
    expect(server.seen[0]!.url).toBe('/orders/..%2Fme%3Fx%3D1%23y')
  })

  it('gives bytes and nothing where the contract says so', async () => {
    await using server = await startServer((response, { method }) =>
      method === 'GET' ? response.end(Buffer.from([0, 255, 7])) : response.writeHead(204).end(),
    )
    const client = createClient({ ...server, times })
    const bytes = await client.estimates.readWeather({ params: { stationId: 'a' } })
    expect([...bytes]).toEqual([0, 255, 7])
    expect(await client.accounts.signOut()).toBeUndefined()
  })

  it('has the staff endpoints only for staff', () => {
    expect('staff' in createClient({ baseUrl: '' })).toBe(false)
    expect(createClient({ baseUrl: '', staff: true }).staff.readTrail).toBeTypeOf('function')
  })
})

describe('a failure', () => {
  it('carries what the problem document says', async () => {
    const problem = {
      code: 'estimateChanged',
      title: 'El precio ha cambiado',
      status: 409,
      reference: 'r-1',
      fields: [{ field: '/totalCents', reason: 'notAllowed' }],
      current: { totalCents: 5 },
    }
    await using server = await startServer((response) => sendJson(response, problem, 409))
    const seen = await failure(createClient({ ...server, times }).orders.placeOrder(order))
    expect(seen).toMatchObject(problem)
    expect(server.seen).toHaveLength(1)
  })

  it('that is no problem document is named by its status', async () => {
    await using server = await startServer((response, _, turn) => {
      const status = [502, 500, 404, 401][turn - 1] ?? 500
      response.writeHead(status, { 'content-type': 'text/html', 'retry-after': '7' }).end('<p>')
    })
    const client = createClient({ ...server, times })
    const codes: string[] = []
    for (let turn = 0; turn < 4; turn++) codes.push((await failure(client.accounts.readMe())).code)
    expect(codes).toEqual(['unavailable', 'internal', 'notFound', 'signInRequired'])
    expect((await failure(client.accounts.readMe())).retryAfter).toBe(7)
  })

  it('with an unknown code still has a code of ours', async () => {
    await using server = await startServer((r) => sendJson(r, { code: 'fromTheFuture' }, 500))
    expect((await failure(createClient({ ...server, times }).accounts.readMe())).code).toBe(
      'internal',
    )
  })

  it('of the network is `unavailable`, with status 0', async () => {
    const server = await startServer((response) => sendJson(response, {}))
    await server.stop()
    const problem = await failure(createClient({ ...server, times }).accounts.readMe())
    expect(problem).toMatchObject({ code: 'unavailable', status: 0 })
  })

  it('of an answer that breaks off is `unavailable`', async () => {
    await using server = await startServer((response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '50' })
      response.write('{"id":')
      setTimeout(() => response.destroy(), 10)
    })
    const problem = await failure(createClient({ ...server, times }).accounts.readMe())
    expect(problem.code).toBe('unavailable')
  })

  it('of an answer that never comes is `unavailable`', async () => {
    await using server = await startServer(() => undefined)
    const client = createClient({ ...server, times: { ...times, timeout: 40 } })
    expect((await failure(client.accounts.readMe())).code).toBe('unavailable')
  })

  it('by the caller’s own abort is the caller’s reason, not a problem', async () => {
    await using server = await startServer(() => undefined)
    const control = new AbortController()
    const call = createClient({ ...server, times }).accounts.readMe({ signal: control.signal })
    control.abort(new Error('left the page'))
    await expect(call).rejects.toThrow('left the page')
  })
})

describe('a retry after a lost connection', () => {
  const flaky = () =>
    startServer((response, _, turn) =>
      turn === 1 ? response.destroy() : sendJson(response, { n: 1 }),
    )

  it('happens once for a read', async () => {
    await using server = await flaky()
    expect(await createClient({ ...server, times }).accounts.readMe()).toEqual({ n: 1 })
    expect(server.seen).toHaveLength(2)
  })

  it('repeats an idempotent change under the same key', async () => {
    await using server = await flaky()
    const client = createClient({ ...server, times })
    await client.orders.placeOrder({ ...order, idempotencyKey: 'tap-1' })
    expect(server.seen.map((one) => one.headers['idempotency-key'])).toEqual(['tap-1', 'tap-1'])
  })

  it('repeats an idempotent change under the same key when none was given', async () => {
    await using server = await flaky()
    await createClient({ ...server, times }).orders.placeOrder(order)
    const keys = new Set(server.seen.map((one) => one.headers['idempotency-key']))
    expect(server.seen).toHaveLength(2)
    expect(keys.size).toBe(1)
  })

  it('never happens for another change', async () => {
    await using server = await flaky()
    const client = createClient({ ...server, times })
    const call = client.orders.cancelOrder({ params: { orderId }, body: { version: 1 } })
    expect((await failure(call)).code).toBe('unavailable')
    expect(server.seen).toHaveLength(1)
  })
})
