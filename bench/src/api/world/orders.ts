import type { Connection } from 'mysql2/promise'
import { insertRows, type Row } from './bulk.ts'
import type { Customer } from './customers.ts'
import { type Estimate, insertSaved } from './estimates.ts'
import { seal } from '../../../../apps/api/src/security/crypto.ts'
import { idBytesAt, idText } from './sealing.ts'
import type { Template } from './templates.ts'

type Story = { state: string; kinds: readonly string[] }
type Order = { id: Buffer; customer: Customer; estimate: Estimate; placedAt: Date; story: Story }

/** Most orders are done, some are under way, some wait for a crew: each with the events that lead there. */
const stories: readonly Story[] = [
  { state: 'done', kinds: ['placed', 'offered', 'crewAssigned', 'enRoute', 'onSite', 'done'] },
  { state: 'crewAssigned', kinds: ['placed', 'offered', 'offered', 'crewAssigned'] },
  { state: 'done', kinds: ['placed', 'offered', 'crewAssigned', 'enRoute', 'onSite', 'done'] },
  { state: 'seekingCrew', kinds: ['placed', 'offered'] },
]
const crew = {
  id: '0190a000-0000-7000-8000-000000000001',
  name: 'Demo Crew 7',
  members: ['Demo Fitter 1', 'Demo Fitter 2', 'Demo Electrician 3'],
  vehicle: 'White van, two ladders',
}
const facts: Record<string, object> = { offered: { crews: 3 } }
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** Gives each customer `each` orders, an hour apart, with their estimates and stories. Returns the ids, customer by customer. */
export async function insertOrders(
  connection: Connection,
  customers: readonly Customer[],
  templates: readonly Template[],
  each: number,
  now: Date,
): Promise<string[][]> {
  const ofCustomer = customers.map((customer, index) =>
    Array.from({ length: each }, (_, turn): Order => {
      const placedAt = new Date(now.getTime() - (each - turn) * hour)
      const [id, estimateId] = [idBytesAt(placedAt), idBytesAt(placedAt)]
      const template = templates[(index + turn) % templates.length]!
      const estimate = { id: estimateId, customer, template, orderId: id }
      return { id, customer, estimate, placedAt, story: stories[turn % stories.length]! }
    }),
  )
  const orders = ofCustomer.flat()
  await insertSaved(
    connection,
    orders.map(({ estimate }) => estimate),
    now,
  )
  await insertRows(connection, 'orders', orders.map(orderRow))
  await insertRows(connection, 'order_events', orders.flatMap(eventRows))
  await insertRows(connection, 'typical_waits', [
    { state: 'seekingCrew', low_minutes: 4, high_minutes: 12, measured_at: now },
    { state: 'crewAssigned', low_minutes: 30, high_minutes: 90, measured_at: now },
  ])
  return ofCustomer.map((list) => list.map(({ id }) => idText(id)))
}

function orderRow(order: Order, index: number): Row {
  const { id, customer, placedAt, story } = order
  const { inputs, result } = order.estimate.template
  const steps = story.kinds.length
  const assigned = story.state !== 'seekingCrew'
  const address = { street: `${index} Demo Street`, city: 'Demo', state: 'AZ', zip: '85001' }
  return {
    id,
    number: orderNumber(index),
    customer_id: customer.id,
    estimate_id: order.estimate.id,
    estimate_version: 1,
    state: story.state,
    version: steps,
    last_sequence: steps,
    waiting_since: eventTime(order, steps),
    language: 'en',
    place_label: inputs.place.label,
    latitude: inputs.place.latitude,
    longitude: inputs.place.longitude,
    panels: result.panels,
    kw_dc: result.kwDc,
    module: inputs.moduleId,
    roof_planes: inputs.roof.planes.length,
    steepest_pitch_deg: Math.max(...inputs.roof.planes.map(({ pitchDeg }) => pitchDeg)),
    total_cents: result.price.totalCents,
    payout_cents: Math.round(result.price.totalCents / 3),
    address_sealed: sealed(order, 'address_sealed', JSON.stringify(address)),
    phone_sealed: sealed(order, 'phone_sealed', '+1 555 0100 200'),
    crew_sealed: assigned ? sealed(order, 'crew_sealed', JSON.stringify(crew)) : null,
    crew_id: assigned ? Buffer.from(crew.id.replaceAll('-', ''), 'hex') : null,
    placed_at: placedAt,
    cancel_until: new Date(placedAt.getTime() + 14 * day),
    ended_at: story.state === 'done' ? eventTime(order, steps) : null,
  }
}

function sealed({ id, customer }: Order, column: string, text: string): Buffer {
  const { key } = customer
  return seal(key, { table: 'orders', column, row: idText(id) }, text)
}

function eventRows(order: Order): Row[] {
  return order.story.kinds.map((kind, index) => ({
    order_id: order.id,
    sequence: index + 1,
    kind,
    at: eventTime(order, index + 1),
    facts: JSON.stringify(facts[kind] ?? {}),
  }))
}

function eventTime({ placedAt }: Order, sequence: number): Date {
  return new Date(placedAt.getTime() + (sequence - 1) * minute)
}

/** `GS-` and the count as eight digits of base 32. */
function orderNumber(index: number): string {
  const places = Array.from({ length: 8 }, (_, place) => Math.floor(index / 32 ** (7 - place)) % 32)
  return `GS-${places.map((digit) => digits.charAt(digit)).join('')}`
}
