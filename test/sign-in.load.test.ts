import { Agent, request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { transaction } from '../apps/api/src/database/transaction.ts'
import { openAccount } from '../apps/api/src/features/accounts/accounts.ts'
import type { StoredPassword } from '../apps/api/src/security/passwords.ts'
import { startSession } from '../apps/api/src/security/sessions.ts'
import { type ApiProgram, startApiProgram } from './api-program.ts'
import { anyEmail, password } from './people.ts'
import { startWorld, type World } from './world.ts'

const atOnce = 16
const rounds = 8
/** Of whom each asks less often than one customer may, however long a busy machine takes. */
const readers = 240

let world: World
let api: ApiProgram
let emails: string[]
const tokens: string[] = []
beforeAll(async () => {
  world = await startWorld()
  emails = Array.from({ length: atOnce }, anyEmail)
  const stored = await world.api.app.passwords.hash(password)
  for (const email of emails) await open(email, stored)
  for (let reader = 0; reader < readers; reader++) {
    tokens.push(await begin(await open(anyEmail(), stored)))
  }
  // As it runs for people: hashing and computing give way.
  api = await startApiProgram(world, { profile: 'development' })
})
afterAll(async () => {
  await api.stop()
  await world.stop()
})

function open(email: string, stored: StoredPassword): Promise<string> {
  const { app } = world.api
  const person = { role: 'customer', email, name: 'Demo', language: 'en', crewId: null } as const
  return transaction(app.db, (tx) =>
    openAccount(app, tx, { ...person, password: stored, now: new Date() }),
  )
}

async function begin(accountId: string): Promise<string> {
  const how = {
    audience: 'people',
    carrier: 'bearer',
    standing: 'full',
    deviceKind: 'app',
  } as const
  const session = { ...how, accountId, label: 'Demo', source: '10.0.0.0/24', now: new Date() }
  const { token } = await transaction(world.api.app.db, (tx) => startSession(tx, session))
  return token
}

const agent = new Agent({ keepAlive: true })
type Answer = { status: number; body: string; milliseconds: number }

function send(method: string, path: string, headers: object, body?: object): Promise<Answer> {
  const began = performance.now()
  const { promise, resolve, reject } = Promise.withResolvers<Answer>()
  const text = body && JSON.stringify(body)
  const asked = request(
    {
      port: api.port,
      agent,
      method,
      path,
      headers: { ...(text ? { 'content-type': 'application/json' } : {}), ...headers },
    },
    (response) => {
      let said = ''
      response.on('data', (chunk: Buffer) => (said += chunk.toString()))
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          body: said,
          milliseconds: performance.now() - began,
        }),
      )
    },
  )
  asked.on('error', reject)
  asked.end(text)
  return promise
}

/** From an address of its own each, so that no limit is met. */
const signIn = (email: string, index: number) =>
  send(
    'POST',
    '/sessions',
    { 'x-forwarded-for': `10.${index}.${turn % 250}.1` },
    { email, password, device: 'app' },
  )

/** Each time another of the signed-in customers: what one of them may ask in a minute is less than is measured here. */
const ask = (turn: number) =>
  send('GET', '/me', { authorization: `Bearer ${tokens[turn % readers]}` })

let turn = 0

/** Asks one request after the other until `isOver`. */
async function latencies(isOver: (asked: number) => boolean): Promise<number[]> {
  const took: number[] = []
  while (!isOver(took.length)) {
    const answer = await ask(turn++)
    if (answer.status !== 200) throw new Error(`status ${answer.status}`)
    took.push(answer.milliseconds)
  }
  return took
}

const sorted = (values: readonly number[]) => values.toSorted((a, b) => a - b)
const p99 = (values: readonly number[]) => sorted(values)[Math.floor(values.length * 0.99)]!

describe('sixteen sign-ins at once', () => {
  it('all succeed, and leave the p99 of another signed-in request within twice its idle value', async () => {
    await latencies((asked) => asked >= 1000)
    const [idle, busy]: [number[], number[]] = [[], []]
    for (let round = 0; round < rounds; round++) {
      idle.push(...(await latencies((asked) => asked >= 500)))
      let under = atOnce
      const signingIn = emails.map(async (email, index) => {
        const { status } = await signIn(email, index)
        under--
        return status
      })
      busy.push(...(await latencies(() => under === 0)))
      expect(await Promise.all(signingIn)).toEqual(Array(atOnce).fill(200))
    }
    console.log(JSON.stringify({ idle, busy }))
    expect(p99(busy)).toBeLessThan(2 * p99(idle))
  }, 300_000)
})
