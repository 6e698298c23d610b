import { isDeepStrictEqual } from 'node:util'
import type { LoadRequest } from 'autocannon'
import type { ServerProcess } from './server-process.ts'
import { listRequest, orderOf, readRequest } from './workloads.ts'
import type { Offered, World } from './world/world.ts'

type Answer = { status: number; body: unknown }
type Send = (request: LoadRequest) => Promise<Answer>
/** One conversation with a server; what is said in it must not depend on which server it is. */
type Conversation = (world: World, send: Send) => Promise<Answer[]>

/**
 * Holds the same conversations with all servers and compares what they answer: pages, orders, a new order, its
 * repetition, and every refusal. Throws at the first difference; returns how many answers were compared.
 */
export async function requireAgreement(
  world: World,
  servers: readonly ServerProcess[],
): Promise<number> {
  let compared = 0
  for (const conversation of [reading, refusedReading, placing, refusedPlacing]) {
    const all: Answer[][] = []
    for (const { url } of servers) {
      all.push((await conversation(world, (request) => ask(url, request))).map(comparable))
    }
    const [first = [], ...others] = all
    for (const [index, other] of others.entries()) {
      requireSame(first, other, `${conversation.name}: ${servers[index + 1]?.name}`)
    }
    compared += first.length
  }
  await requireEachOthersOrders(world, servers)
  return compared
}

async function ask(url: string, { method, path, headers, body }: LoadRequest): Promise<Answer> {
  const answer = await fetch(`${url}${path}`, { method, headers, body })
  const text = await answer.text()
  return { status: answer.status, body: text ? JSON.parse(text) : null }
}

const reading: Conversation = async (world, send) => {
  const answers: Answer[] = []
  for (const reader of world.readers.slice(0, 8)) {
    answers.push(await send(listRequest(world, reader)))
    const path = `/orders?limit=7&before=${reader.orderIds[12]}`
    answers.push(await send({ ...listRequest(world, reader), path }))
    for (const id of reader.orderIds.slice(0, 8)) {
      answers.push(await send(readRequest(world, reader, id)))
    }
  }
  return expectAll(answers, 200)
}

const refusedReading: Conversation = async (world, send) => {
  const [reader, stranger] = world.readers
  const list = listRequest(world, reader!)
  const one = readRequest(world, reader!, reader!.orderIds[0]!)
  const nobody = { ...list.headers, cookie: 'theme=dark' }
  const unknown = { ...list.headers, cookie: `${world.cookie}=${'A'.repeat(43)}` }
  const theirs = readRequest(world, stranger!, reader!.orderIds[0]!)
  return refusals([
    [401, await send({ ...list, headers: nobody })],
    [401, await send({ ...list, headers: unknown })],
    [401, await send({ ...one, headers: nobody })],
    [404, await send(theirs)],
    [404, await send({ ...one, path: '/orders/01900000-0000-7000-8000-000000000000' })],
    [400, await send({ ...one, path: '/orders/GS-00000001' })],
    [400, await send({ ...list, path: '/orders?limit=0' })],
    [400, await send({ ...list, path: '/orders?limit=20&state=done' })],
  ])
}

const placing: Conversation = async (world, send) => {
  const request = orderOf(world, takeAlike(world))
  const first = await send(request)
  const again = await send(request)
  requireSame([first], [again], 'the repetition of an order')
  const { idempotencyKeyOther, bodyOther } = variations(request)
  const known = [first, again].map(({ status, body }) => ({ status, body: withoutIdentity(body) }))
  return [
    ...expectAll(known, 200),
    ...refusals([
      [409, await send(bodyOther)],
      [409, await send(idempotencyKeyOther)],
    ]),
  ]
}

/** Servers order different estimates; these have the same inputs and result. */
function takeAlike(world: World): Offered {
  for (;;) {
    const offered = world.takeEstimate()
    if (offered.place.zip === world.firstZip) return offered
  }
}

function variations(request: LoadRequest) {
  const body = JSON.stringify({ ...JSON.parse(request.body ?? '{}'), phone: null })
  const headers = { ...request.headers, 'idempotency-key': crypto.randomUUID() }
  return { bodyOther: { ...request, body }, idempotencyKeyOther: { ...request, headers } }
}

const refusedPlacing: Conversation = async (world, send) => {
  const request = orderOf(world, world.takeEstimate())
  const body = JSON.parse(request.body ?? '{}') as Record<string, unknown>
  const address = body.address as Record<string, unknown>
  const saying = (changed: object) => ({
    ...variations(request).idempotencyKeyOther,
    body: JSON.stringify({ ...body, ...changed }),
  })
  const without = (name: string) =>
    Object.fromEntries(Object.entries(request.headers ?? {}).filter(([header]) => header !== name))
  return refusals([
    [409, await send(saying({ version: 2 }))],
    [409, await send(saying({ totalCents: 1 }))],
    [400, await send(saying({ discount: 1 }))],
    [400, await send(saying({ address: { ...address, zip: 'none' } }))],
    [400, await send(saying({ phone: 5 }))],
    [400, await send({ ...request, headers: without('idempotency-key') })],
    [401, await send({ ...request, headers: without('cookie') })],
    [
      403,
      await send({ ...request, headers: { ...request.headers, origin: 'http://else.example' } }),
    ],
    [404, await send({ ...orderOf(world, world.takeEstimate()), path: request.path })],
  ])
}

/** What one server has stored, sealed and repeated, the others must be able to read. */
async function requireEachOthersOrders(
  world: World,
  servers: readonly ServerProcess[],
): Promise<void> {
  for (const writer of servers) {
    const offered = world.takeEstimate()
    const request = orderOf(world, offered)
    const placed = await ask(writer.url, request)
    for (const { url, name } of servers) {
      const { id } = placed.body as { id: string }
      const read = await ask(url, {
        ...listRequest(world, { token: offered.token, orderIds: [] }),
        path: `/orders/${id}`,
      })
      const repeated = await ask(url, request)
      for (const answer of [read, repeated]) {
        requireSame(
          [comparable(placed)],
          [comparable(answer)],
          `${name} on an order of ${writer.name}`,
        )
      }
    }
  }
}

function expectAll(answers: Answer[], status: number): Answer[] {
  const other = answers.find((answer) => answer.status !== status)
  if (other) throw new Error(`expected ${status}: ${JSON.stringify(other).slice(0, 500)}`)
  return answers
}

/** Of a refusal the status and the code count; its text, reference and list of fields are each server's own. */
function refusals(expected: [number, Answer][]): Answer[] {
  return expected.map(([status, answer], index) => {
    if (answer.status !== status) {
      throw new Error(`refusal ${index}: expected ${status}: ${JSON.stringify(answer)}`)
    }
    return { status, body: (answer.body as { code?: string }).code }
  })
}

const ofOneOrder = new Set([
  'id',
  'number',
  'estimateId',
  'placedAt',
  'cancelUntil',
  'since',
  'at',
  'street',
])

function withoutIdentity(value: unknown): unknown {
  return rebuilt(value, (name, inner) => (ofOneOrder.has(name) ? null : inner))
}

const instant = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/

/** Instants as milliseconds: one server may write `.000Z` where the other writes `Z`. */
function comparable(answer: Answer): Answer {
  const moment = (_: string, inner: unknown) =>
    typeof inner === 'string' && instant.test(inner) ? Date.parse(inner) : inner
  return rebuilt(answer, moment) as Answer
}

function rebuilt(value: unknown, change: (name: string, inner: unknown) => unknown): unknown {
  return JSON.parse(JSON.stringify(value, change))
}

function requireSame(first: Answer[], other: Answer[], where: string): void {
  const difference = firstDifference(first, other, '')
  if (difference) throw new Error(`${where}: ${difference}`)
}

/** Where two values differ first, as a path with both values; null when they are the same. */
export function firstDifference(a: unknown, b: unknown, path: string): string | null {
  if (isDeepStrictEqual(a, b)) return null
  if (!isObject(a) || !isObject(b)) return `${path}: ${JSON.stringify(a)} and ${JSON.stringify(b)}`
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const inner = firstDifference(a[key], b[key], `${path}/${key}`)
    if (inner) return inner
  }
  return `${path}: not of the same kind`
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
