import { randomUUID } from 'node:crypto'
import { contract, type Estimate, type Order, type Place } from '@girasol/contract'
import type { Client, Person } from './client.ts'

/** A saved estimate and the key of its private link. */
export type Saved = { estimate: Estimate; key: string }

/** The address of the roof that `saveEstimate` estimates by default. */
export const phoenixAddress = { street: '12 Demo Way', city: 'Phoenix', state: 'AZ', zip: '85004' }

/** Finds a place as a person would: by its ZIP code. */
export async function placeOf(client: Client, zip: string): Promise<Place> {
  const { places } = await client.does(contract.estimates.searchPlaces, { body: { query: zip } })
  return places[0]!
}

/** Estimates and saves the usual roof at a ZIP code. */
export async function saveEstimate(client: Client, zip = '85004'): Promise<Saved> {
  const place = await placeOf(client, zip)
  const { inputs } = await client.does(contract.estimates.startEstimate, { body: { place } })
  return client.does(contract.estimates.saveEstimate, { body: { inputs } })
}

/** The request that orders an estimate as it was saved; `changes` are laid over its body. */
export function orderOf({ estimate, key }: Saved, changes: object = {}) {
  return {
    params: { estimateId: estimate.id },
    headers: { 'x-estimate-key': key },
    body: {
      version: estimate.version,
      totalCents: estimate.result.price.totalCents,
      address: phoenixAddress,
      phone: '+1 602 555 0142',
      language: 'en' as const,
      ...changes,
    },
  }
}

/** Estimates and orders the usual roof in Phoenix. */
export async function placeOrder(customer: Person): Promise<Order> {
  const saved = await saveEstimate(customer)
  const extra = { idempotencyKey: randomUUID() }
  return customer.does(contract.orders.placeOrder, orderOf(saved), extra)
}
