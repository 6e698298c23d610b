import { contract, type Endpoint } from '@girasol/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#/database/ids.ts'
import { createClient } from '../../../../test/client.ts'
import { anyEmail, fromSite, password } from '../../../../test/people.ts'
import { startWorld, type World } from '../../../../test/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const endpoints: Endpoint[] = Object.values(contract).flatMap((feature) => Object.values(feature))
const named = (list: Endpoint[]) => list.map((one) => [`${one.method} ${one.path}`, one] as const)
const path = (endpoint: Endpoint) =>
  endpoint.path.replaceAll(/:(\w+)/g, (_, name: string) =>
    name.endsWith('Id') ? newId() : 'GS-00000000',
  )
const account = {
  challengeId: '01970000-0000-7000-8000-000000000000',
  code: '123456',
  email: 'x@demo.girasol.example',
  password,
  name: 'X',
  language: 'en',
  device: 'app',
}
const post = (body: unknown, headers: Record<string, string> = {}) =>
  world.visitor().sends({ method: 'POST', path: '/accounts', body, headers })
const json = { 'content-type': 'application/json' }

describe('bad requests', () => {
  it.each([
    ['broken JSON', '{"email":', json, 400, 'malformedJson'],
    ['no JSON at all', '', json, 400, 'malformedJson'],
    ['a prototype in JSON', '{"__proto__":{"a":1}}', json, 400, 'malformedJson'],
    ['plain text', 'hello', { 'content-type': 'text/plain' }, 415, 'unsupportedMediaType'],
    [
      'a form',
      'a=b',
      { 'content-type': 'application/x-www-form-urlencoded' },
      415,
      'unsupportedMediaType',
    ],
    ['XML', '<a/>', { 'content-type': 'application/xml' }, 415, 'unsupportedMediaType'],
    [
      'a body over the limit',
      JSON.stringify({ name: 'x'.repeat(140_000) }),
      json,
      413,
      'bodyTooLarge',
    ],
    ['a list', '[]', json, 400, 'invalidInput'],
    ['null', 'null', json, 400, 'invalidInput'],
  ])('with %s are refused', async (_, body, headers, status, code) => {
    const answer = await post(body, headers)
    expect(answer.status).toBe(status)
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8')
    expect(answer.body).toMatchObject({ status, code, reference: answer.headers['x-request-id'] })
  })

  it('name the fields and never the values', async () => {
    const answer = await post({
      ...account,
      email: 'not-an-address',
      extra: 'secret-value',
      language: 'fr',
    })
    expect(answer.body).toMatchObject({
      code: 'invalidInput',
      fields: expect.arrayContaining([
        { field: '/body/email', reason: 'wrongForm' },
        { field: '/body/extra', reason: 'unknown' },
        { field: '/body/language', reason: 'notAllowed' },
      ]) as unknown,
    })
    expect(JSON.stringify(answer.body)).not.toMatch(/secret-value|not-an-address/)
  })

  it('answer in the language that the caller reads', async () => {
    const spanish = await post('{', { ...json, 'accept-language': 'es-MX' })
    const english = await post('{', { ...json, 'accept-language': 'de' })
    expect(spanish.body).toMatchObject({ title: expect.stringContaining('Cargue') as string })
    expect(english.body).toMatchObject({ title: expect.stringContaining('Please') as string })
  })

  it.each(['/nothing', '/accounts/', '/Accounts', '/me/', '/../etc/passwd', '/me%00', '/%zz', '/'])(
    'to %s find nothing',
    async (unknown) => {
      const answer = await world.visitor().sends({ method: 'GET', path: unknown })
      expect(answer.status).toBeOneOf([404, 405])
      expect(answer.body).toMatchObject({
        code: expect.stringMatching(/notFound|methodNotAllowed/) as string,
      })
    },
  )
})

describe('one object', () => {
  it('has one id: the same letters in upper case are refused', async () => {
    const ana = await cached('customer')
    const answer = await ana.sends({
      method: 'DELETE',
      path: `/me/devices/${newId().toUpperCase()}`,
    })
    expect(answer.body).toMatchObject({
      fields: [{ field: '/params/deviceId', reason: 'wrongForm' }],
    })
  })
})

describe('texts that people read', () => {
  it.each([
    ['a null byte', 'Ana\0'],
    ['half a character', 'Ana\ud800'],
    ['a turn of direction', 'Ana\u202e'],
    ['a new line', 'Ana\nBen'],
    ['nothing to see', '   '],
  ])('hold no %s', async (_, name) => {
    const answer = await post({ ...account, name })
    expect(answer.body).toMatchObject({ fields: [{ field: '/body/name', reason: 'wrongForm' }] })
  })
})

describe('nothing beyond the contract', () => {
  it.each(named(endpoints))('%s has no other method', async (_, endpoint) => {
    const known = endpoints.filter(({ path }) => path === endpoint.path).map(({ method }) => method)
    const others = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'].filter(
      (method) => !known.includes(method as Endpoint['method']),
    )
    for (const method of others) {
      const answer = await world.program().sends({ method, path: path(endpoint) })
      // Another endpoint's path may fit too, and ask for a sign-in or refuse its id.
      expect(answer.status, method).toBeOneOf([400, 401, 404, 405])
      expect(answer.headers['access-control-allow-origin']).toBeUndefined()
    }
  })

  it('says which methods there are', async () => {
    const answer = await world.visitor().sends({ method: 'PATCH', path: '/me' })
    expect(answer.status).toBe(405)
    expect(answer.headers.allow).toBe('GET, PUT')
  })
})

const changes = endpoints.filter(({ method }) => method !== 'GET')
const guarded = endpoints.filter(({ errors }) => errors.includes('signInRequired'))

describe('another site', () => {
  it.each(named(changes))('cannot send %s', async (_, endpoint) => {
    const ana = await cached('customer')
    const foreign: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: fromSite.origin, 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors' },
      {},
    ]
    for (const headers of foreign) {
      const answer = await ana.sends({
        method: endpoint.method,
        path: path(endpoint),
        bare: true,
        headers: { cookie: ana.headers.cookie!, ...headers },
      })
      expect(answer.body, JSON.stringify(headers)).toMatchObject({
        code: 'foreignOrigin',
        status: 403,
      })
      expect(answer.headers['access-control-allow-origin']).toBeUndefined()
    }
  })
})

describe('strangers', () => {
  it.each(named(guarded))('must sign in for %s', async (_, endpoint) => {
    const visitor = endpoint.audience === 'staff' ? await cached('console') : world.visitor()
    const answer = await visitor.sends({ method: endpoint.method, path: path(endpoint) })
    expect(answer.body).toMatchObject({ code: 'signInRequired', status: 401 })
  })

  it('with a wrong key find no estimate', async () => {
    const headers = { 'x-estimate-key': 'x'.repeat(43) }
    const missing = { method: 'GET', path: `/estimates/${newId()}`, headers }
    expect((await world.visitor().sends(missing)).body).toMatchObject({ code: 'notFound' })
  })
})

const kept = new Map<string, ReturnType<World['customer']>>()
function cached(kind: 'customer' | 'console'): ReturnType<World['customer']> {
  if (kind === 'console') {
    const headers = { origin: 'http://console.localhost:4001', 'sec-fetch-site': 'same-origin' }
    return Promise.resolve(createClient(world.api.server, headers) as never)
  }
  if (!kept.has(kind)) kept.set(kind, world.customer())
  return kept.get(kind)!
}

describe('a refused role', () => {
  it('looks like a missing object and leaves an entry in the trail', async () => {
    const ana = await world.customer()
    const problem = await ana.isRefused(contract.crews.listOffers)
    expect(problem).toMatchObject({ code: 'notFound', status: 404 })
    const [rows] = await world.admin.query(
      'SELECT action, outcome FROM audit_events WHERE request_id = ?',
      [problem.reference],
    )
    expect(rows).toEqual([{ action: 'offer.list', outcome: 'denied' }])
  })

  it('cannot be told from a missing object, whose entry says so: answer, headers and work are the same', async () => {
    const [ana, ben] = await Promise.all([world.customer('app'), world.customer('app')])
    const { devices } = await ben.does(contract.signIn.listDevices)
    const ask = (id: string) => ana.sends({ method: 'DELETE', path: `/me/devices/${id}` })
    const [refused, missing] = [await ask(devices[0]!.id), await ask(newId())]
    const seen = ({ status, headers, body }: typeof refused) => ({
      status,
      headers: { ...headers, 'x-request-id': '', date: '' },
      body: { ...(body as object), reference: '' },
    })
    expect(seen(refused)).toEqual(seen(missing))
    const [rows] = await world.admin.query(
      `SELECT reason FROM audit_events WHERE action = 'device.revoke' AND outcome = 'denied'
        AND LOWER(HEX(actor_id)) = ? ORDER BY id`,
      [ana.account.id.replaceAll('-', '')],
    )
    expect(rows).toEqual([{ reason: null }, { reason: 'noSuchObject' }])
  })
})

describe('limits', () => {
  it('of sign-in hold for an address, and end with their window', async () => {
    const visitor = world.visitor()
    const { count } = contract.accounts.signIn.limit
    const body = { email: anyEmail(), password: 'x', device: 'app' }
    const calls = Array.from({ length: count + 5 }, () =>
      visitor.sends({ method: 'POST', path: '/sessions', body: { ...body, extra: 1 } }),
    )
    const answers = await Promise.all(calls)
    const refused = answers.filter(({ status }) => status === 429)
    expect(refused).toHaveLength(5)
    expect(refused[0]!.body).toMatchObject({ code: 'tooManyRequests' })
    expect(Number(refused[0]!.headers['retry-after'])).toBeGreaterThan(0)
    world.clock.moveBy({ minutes: 10 })
    expect((await visitor.sends({ method: 'POST', path: '/sessions', body })).status).toBe(401)
  })

  it('of an account hold whatever its address', async () => {
    const ana = await world.customer('app')
    const { count } = contract.signIn.listDevices.limit
    const statuses: number[] = []
    for (let index = 0; index <= count; index++) {
      const headers = { 'x-forwarded-for': `10.0.0.${index}` }
      statuses.push((await ana.sends({ method: 'GET', path: '/me/devices', headers })).status)
    }
    expect(statuses.filter((status) => status === 429)).toHaveLength(1)
  })

  it('believe a forwarded address only from a proxy that is ours', async () => {
    const { server } = world.api
    const answer = await server.inject({
      url: '/me',
      remoteAddress: '198.51.100.7',
      headers: { 'x-forwarded-for': '10.0.0.1' },
    })
    expect(answer.statusCode).toBe(401)
    expect(world.config.trustedProxies).toEqual(['127.0.0.1'])
  })
})

describe('every answer', () => {
  it('is not stored, not sniffed, not framed, and carries its reference', async () => {
    for (const request of ['/health/ready', '/me', '/nothing', '/docs', '/openapi.json']) {
      const { headers } = await world.visitor().sends({ method: 'GET', path: request })
      expect(headers).toMatchObject({
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'x-request-id': expect.stringMatching(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-/) as string,
      })
      expect(headers['content-security-policy']).toContain("default-src 'none'")
    }
  })

  it('is logged with its route and never with its path, query or address', async () => {
    const id = newId()
    const visitor = world.visitor()
    await visitor.sends({ method: 'GET', path: `/orders/${id}?email=ana@demo.girasol.example` })
    const line = world.log.find((entry) => entry.includes('"GET /orders/:orderId"'))
    expect(line).toContain('"status":401')
    expect(world.log.join()).not.toContain(id)
    expect(world.log.join()).not.toContain('ana@')
    expect(world.log.join()).not.toContain(visitor.address)
  })

  it('keeps another request’s id out: the caller’s is ignored', async () => {
    const headers = { 'x-request-id': 'mine', 'request-id': 'mine' }
    const answer = await world.visitor().sends({ method: 'GET', path: '/health/ready', headers })
    expect(answer.headers['x-request-id']).not.toBe('mine')
  })
})
