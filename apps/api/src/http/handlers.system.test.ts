import { endpoint, OrderEvent, type Problem } from '@girasol/contract'
import { setTimeout as sleep } from 'node:timers/promises'
import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createClient, type Person } from '../../../../test/client.ts'
import { startWorld, type World } from '../../../../test/world.ts'
import { createRateLimits } from '#/security/rate-limits.ts'
import { fail } from './errors.ts'
import { handle, type Handler } from './handler.ts'
import { buildServer, type Server } from './server.ts'

const limit = { per: 'account', count: 10_000, window: '1d' } as const
const guarded = {
  action: 'account.read',
  resource: 'none',
  errors: ['signInRequired'],
  limit,
} as const
const Answer = z.strictObject({ run: z.int() })
const probe = <P extends `/${string}`>(path: P) =>
  endpoint({ ...guarded, method: 'GET', path, summary: '', input: {}, output: Answer })

const idempotent = endpoint({
  ...guarded,
  method: 'POST',
  path: '/once',
  summary: '',
  input: { body: z.strictObject({ n: z.int() }) },
  output: z.strictObject({ run: z.int(), n: z.int() }),
  idempotent: true,
})
const stream = endpoint({
  ...guarded,
  method: 'GET',
  path: '/stream',
  summary: '',
  input: {},
  output: { kind: 'events', data: OrderEvent },
})

let runs = 0
let failing = false
let ended = 0
const handlers = [
  handle(probe('/wrong'), () => ({ run: 'secret-output' }) as never),
  handle(probe('/throws'), () => {
    throw new Error('secret-message SELECT * FROM accounts')
  }),
  handle(probe('/refuses'), () => fail('estimateChanged', { current: { totalCents: 7 } })),
  handle(probe('/sql'), async ({ app }) => {
    await sql.raw("SELECT 'secret-value' FROM nowhere").execute(app.db)
    return { run: 1 }
  }),
  handle(idempotent, ({ once, input }) =>
    once(async () => {
      runs++
      await sleep(20)
      if (failing) fail('stepNotAllowed')
      return { run: runs, n: input.body.n }
    }),
  ),
  handle(stream, ({ request, now }) =>
    (async function* () {
      try {
        for (let sequence = 1; !request.signal.aborted; sequence++) {
          const data = { sequence, kind: 'placed' as const, at: now.toISOString(), facts: {} }
          yield { id: String(sequence), event: 'order', data }
          await sleep(50, undefined, { signal: request.signal }).catch(() => undefined)
        }
      } finally {
        ended++
      }
    })(),
  ),
] as unknown as Handler[]

let world: World
let server: Server
let ana: Person
let url: string
beforeAll(async () => {
  world = await startWorld()
  const { app } = world.api
  const limits = createRateLimits(app.db, (text) => app.keys.blindIndex('probe', text))
  server = await buildServer(handlers, { app, limits, loaders: {} })
  await server.listen({ host: '127.0.0.1', port: 0 })
  url = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`
  const customer = await world.customer('app')
  ana = { ...customer, ...createClient(server, customer.headers) }
})
afterAll(async () => {
  await server.close()
  await world.stop()
})

describe('what goes wrong inside', () => {
  it.each(['/wrong', '/throws', '/sql'])(
    'at %s is internal, and nothing of it leaves',
    async (path) => {
      const answer = await ana.sends({ method: 'GET', path })
      expect(answer.status).toBe(500)
      expect(answer.body).toEqual({
        type: 'https://girasol.example/problems/internal',
        code: 'internal',
        title: expect.any(String) as string,
        status: 500,
        reference: answer.headers['x-request-id'],
      })
      const logged = world.log.find((line) => line.includes(String(answer.headers['x-request-id'])))
      expect(logged).toContain('request failed')
      expect(logged).not.toContain('secret')
    },
  )

  it('and what is refused on purpose says what is current', async () => {
    const answer = await ana.sends({ method: 'GET', path: '/refuses' })
    expect(answer.body).toMatchObject({
      code: 'estimateChanged',
      status: 409,
      current: { totalCents: 7 },
    })
  })
})

const key = () => randomUUID()
const once = (idempotencyKey: string | undefined, n = 1, person: Person = ana) =>
  person.sends({
    method: 'POST',
    path: '/once',
    body: { n },
    headers: idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey },
  })

describe('an idempotent endpoint', () => {
  it('runs once for 20 parallel requests, and all get the same answer', async () => {
    runs = 0
    const same = key()
    const answers = await Promise.all(Array.from({ length: 20 }, () => once(same)))
    expect(runs).toBe(1)
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200))
    for (const { body } of answers) expect(body).toEqual({ run: 1, n: 1 })
  })

  it('repeats its answer later, and runs again for another key or account', async () => {
    runs = 0
    const same = key()
    expect((await once(same)).body).toEqual({ run: 1, n: 1 })
    expect((await once(same)).body).toEqual({ run: 1, n: 1 })
    expect((await once(key())).body).toEqual({ run: 2, n: 1 })
    const customer = await world.customer('app')
    const ben = { ...customer, ...createClient(server, customer.headers) }
    expect((await once(same, 1, ben)).body).toEqual({ run: 3, n: 1 })
  })

  it('refuses a key that was used for something else, and a missing or odd one', async () => {
    const same = key()
    await once(same)
    expect((await once(same, 2)).body).toMatchObject({ code: 'idempotencyKeyReused', status: 409 })
    expect((await once(undefined)).body).toMatchObject({
      code: 'idempotencyKeyMissing',
      status: 400,
    })
    expect((await once('short')).body).toMatchObject({
      code: 'invalidInput',
      fields: [{ field: '/headers/idempotency-key', reason: 'wrongForm' }],
    })
  })

  it('keeps nothing of a run that failed: the same key may try again', async () => {
    runs = 0
    failing = true
    const same = key()
    const answers = await Promise.all(Array.from({ length: 20 }, () => once(same)))
    // Waiters whose turn does not come in time are told to come back: nothing was done for them.
    const codes = new Set(answers.map(({ body }) => (body as Problem).code))
    expect(codes).toContain('stepNotAllowed')
    expect(codes.difference(new Set(['stepNotAllowed', 'busy']))).toEqual(new Set())
    failing = false
    const again = await once(same)
    expect(again.status).toBe(200)
  })

  it('keeps its answers sealed', async () => {
    await once(key())
    const [rows] = await world.admin.query('SELECT answer_sealed FROM idempotency_keys')
    for (const row of rows as { answer_sealed: Buffer }[]) {
      expect(row.answer_sealed.toString('latin1')).not.toContain('run')
    }
  })
})

async function open(): Promise<{
  response: Response
  leave: AbortController
  read(): Promise<string>
}> {
  const leave = new AbortController()
  const response = await fetch(`${url}/stream`, {
    headers: { authorization: `Bearer ${ana.token!}` },
    signal: leave.signal,
  })
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
  return { response, leave, read: async () => (await reader.read()).value ?? '' }
}

describe('a stream of events', () => {
  it('is not buffered or stored, and tells event, id and data', async () => {
    const { response, leave, read } = await open()
    expect(response.headers.get('content-type')).toBe('text/event-stream')
    expect(response.headers.get('cache-control')).toBe('no-cache, no-transform')
    expect(response.headers.get('x-request-id')).toBeTruthy()
    let text = ''
    while (!text.includes('id: 2')) text += await read()
    expect(text).toMatch(/retry: 2000\n\nid: 1\nevent: order\ndata: \{"sequence":1,.*\}\n\nid: 2\n/)
    leave.abort()
  })

  it('ends for the handler when the caller goes', async () => {
    const before = ended
    const { leave, read } = await open()
    await read()
    leave.abort()
    await expect.poll(() => ended).toBeGreaterThan(before)
  })

  it('needs a signed-in caller like everything else', async () => {
    const answer = await fetch(`${url}/stream`)
    expect(answer.status).toBe(401)
  })

  it('ends when the program is asked to stop', async () => {
    const { read } = await open()
    await read()
    world.api.beginStop()
    let last = await read()
    while (last !== '') last = await read()
    expect(last).toBe('')
  })
})
