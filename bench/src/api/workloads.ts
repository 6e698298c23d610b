import { randomInt, randomUUID } from 'node:crypto'
import type { LoadRequest } from 'autocannon'
import type { Workload } from './load.ts'
import type { Offered, Reader, World } from './world/world.ts'

/** Requests of one connection are built before the round: the generator must not take the database's core. */
const builtAhead = 100

export type Endpoint = { name: string; workload: Workload }

/** The three that are measured, for one server: `origin` is what a browser on the customer site sends. */
export function endpoints(world: World): Endpoint[] {
  return [
    { name: 'list orders (20)', workload: () => listRequests(world) },
    { name: 'read one order', workload: () => readRequests(world) },
    { name: 'place an order', workload: () => [placeRequest(world)] },
  ]
}

function listRequests(world: World): LoadRequest[] {
  return Array.from({ length: builtAhead }, () => listRequest(world, anyOf(world.readers)))
}

/** The first page of a customer with a full one. */
export function listRequest(world: World, reader: Reader): LoadRequest {
  return { method: 'GET', path: '/orders?limit=20', headers: headers(world, reader.token) }
}

function readRequests(world: World): LoadRequest[] {
  return Array.from({ length: builtAhead }, () => {
    const reader = anyOf(world.readers)
    return readRequest(world, reader, anyOf(reader.orderIds))
  })
}

/** One order with its locked terms, its address and its story. */
export function readRequest(world: World, reader: Reader, orderId: string): LoadRequest {
  return { method: 'GET', path: `/orders/${orderId}`, headers: headers(world, reader.token) }
}

/** A new order each time it is asked: no estimate can be ordered twice. */
function placeRequest(world: World): LoadRequest {
  return { setupRequest: () => orderOf(world, world.takeEstimate()) }
}

/** The order of a saved estimate, at its price, with an address and a fresh idempotency key. */
export function orderOf(world: World, offered: Offered): LoadRequest {
  const { token, estimateId, totalCents, place } = offered
  const street = `${randomInt(1, 9999)} Demo Street`
  const address = { street, city: 'Demo', state: place.state, zip: place.zip }
  return {
    method: 'POST',
    path: `/estimates/${estimateId}/order`,
    headers: {
      ...headers(world, token),
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    },
    body: JSON.stringify({
      version: 1,
      totalCents,
      address,
      phone: '+1 555 0100 200',
      language: 'en',
    }),
  }
}

function headers(world: World, token: string): Record<string, string> {
  return {
    cookie: `${world.cookie}=${token}`,
    origin: world.origin,
    'sec-fetch-site': 'same-origin',
    'accept-language': 'en',
    'user-agent': 'girasol-bench',
  }
}

function anyOf<T>(list: readonly T[]): T {
  const item = list[randomInt(list.length)]
  if (item === undefined) throw new Error('nothing to choose from')
  return item
}
