import { ApiProblem, createClient } from '@girasol/api-client'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { startWorld, type World } from '../../test/world.ts'
import { codeIn } from '../../test/mailed.ts'
import { anyEmail, password } from '../../test/people.ts'
import { installers } from '../demo-world/cast.ts'
import { liveAsCrew } from './crew.ts'
import { readSolarData } from '@girasol/solar-data/node'
import { openColleagues } from '../demo-world/open-people.ts'
import { passwordOf } from '../demo-world/secret.ts'

const secret = Buffer.alloc(32, 7)
const stopping = new AbortController()
let world: World
let lives: Promise<unknown> = Promise.resolve()

beforeAll(async () => {
  world = await startWorld()
  const { app } = world.api
  const hashOf = ({ email }: { email: string }) => app.passwords.hash(passwordOf(secret, email))
  await openColleagues(app, await readSolarData(), new Map(), hashOf)
  world.worker.run()
  const crews = installers.map(({ number, email }) =>
    liveAsCrew({
      apiUrl: world.api.url,
      number,
      email,
      password: passwordOf(secret, email),
      signal: stopping.signal,
      pace: 0.08,
    }),
  )
  lives = Promise.allSettled(crews)
})

afterAll(async () => {
  stopping.abort()
  await lives
  await world?.stop()
})

async function order(city: string) {
  let token: string | null = null
  const client = createClient({ baseUrl: world.api.url, token: () => token })
  const person = { email: anyEmail(), password, name: 'Demo Visitor', language: 'en' } as const
  const { email, language } = person
  const { challengeId } = await client.accounts.askSignUpCode({ body: { email, language } })
  const code = await vi.waitFor(() => codeIn(world, email), { timeout: 20_000, interval: 200 })
  const body = { ...person, challengeId, code, device: 'app' } as const
  token = (await client.accounts.signUp({ body })).token
  const { places } = await client.estimates.searchPlaces({ body: { query: city } })
  const place = places[0]!
  const { inputs } = await client.estimates.startEstimate({ body: { place } })
  const { estimate, key } = await client.estimates.saveEstimate({ body: { inputs } })
  const { label, state, zip } = place
  const address = { street: '1 Demo Street', city: label.split(',')[0]!, state: state!, zip: zip! }
  const { totalCents } = estimate.result.price
  const placed = await client.orders.placeOrder({
    params: { estimateId: estimate.id },
    headers: { 'x-estimate-key': key },
    body: { version: estimate.version, totalCents, address, phone: null, language: 'en' },
  })
  return { client, params: { orderId: placed.id } }
}

describe('the demo crews', () => {
  it.each(['Phoenix, AZ', 'Boise, ID'])('do the order of a visitor in %s', async (city) => {
    const { client, params } = await order(city)
    const story: string[] = []
    let positions = 0
    const signal = AbortSignal.timeout(100_000)
    for await (const { data } of client.orders.followOrder({ params, signal })) {
      if ('kind' in data) story.push(data.kind)
      else positions++
      if (story.at(-1) === 'done') break
    }
    const acts = story.filter((kind) => kind !== 'offered')
    expect(acts).toEqual(['placed', 'crewAssigned', 'enRoute', 'onSite', 'done'])
    expect(positions).toBeGreaterThan(3)
  })

  it('go back to work when a customer cancels on the way', async () => {
    const { client, params } = await order('Houston, TX')
    const state = async () => (await client.orders.readOrder({ params })).state
    await expect.poll(state, { timeout: 60_000, interval: 50 }).toBe('enRoute')
    const { version } = await client.orders.readOrder({ params })
    expect((await client.orders.cancelOrder({ params, body: { version } })).state).toBe('cancelled')
    const again = await order('Houston, TX')
    const next = async () => (await again.client.orders.readOrder(again)).state
    await expect.poll(next, { timeout: 100_000, interval: 200 }).toBe('done')
  })

  it('are only let in with their passwords', async () => {
    const { number, email } = installers[0]!
    const wrong = { number, email, password: 'not this one', pace: 0.01 }
    const life = liveAsCrew({ ...wrong, apiUrl: world.api.url, signal: stopping.signal })
    await expect(life).rejects.toBeInstanceOf(ApiProblem)
  })
})
