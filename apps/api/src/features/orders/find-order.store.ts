import type {
  CrewPosition,
  EstimateInputs,
  EstimateResult,
  Language,
  Order,
  OrderEvent,
  OrderState,
} from '@girasol/contract'
import { type Kysely, sql } from 'kysely'
import { idBytes, idText } from '#/database/ids.ts'
import { prepare } from '#/database/prepared.ts'
import type { Tables } from '#/database/tables.ts'
import type { Transaction } from '#/database/transaction.ts'
import type { StoredOrder } from './stored-order.ts'

const eventsOf = sql<unknown>`(
  SELECT JSON_ARRAYAGG(JSON_ARRAY(e.sequence, e.kind, CAST(e.at AS CHAR), e.facts))
  FROM order_events e WHERE e.order_id = o.id)`.as('events')

const orderWithTerms = prepare((db, value: { id: Buffer }) =>
  db
    .selectFrom('orders as o')
    .innerJoin('estimate_versions as v', (join) =>
      join
        .onRef('v.estimate_id', '=', 'o.estimate_id')
        .onRef('v.version', '=', 'o.estimate_version'),
    )
    .leftJoin('visit_positions as p', 'p.order_id', 'o.id')
    .select(['o.customer_id', 'o.crew_id', 'o.state', 'o.version', 'o.last_sequence'])
    .select(['o.number', 'o.estimate_id', 'o.estimate_version', 'o.waiting_since', 'o.language'])
    .select(['o.place_label', 'o.panels', 'o.kw_dc', 'o.total_cents', 'o.address_sealed', 'o.crew'])
    .select(['o.placed_at', 'o.cancel_until', 'v.inputs', 'v.result'])
    .select(['p.latitude', 'p.longitude', 'p.eta_minutes', 'p.at as position_at'])
    .select(eventsOf)
    .where('o.id', '=', value.id),
)

/** An order with its terms, its story and the crew's position, in one query. */
export async function findOrder(
  db: Kysely<Tables> | Transaction,
  id: string,
): Promise<StoredOrder | null> {
  const row = await orderWithTerms.first(db, { id: idBytes(id) })
  if (!row) return null
  return {
    id,
    customerId: idText(row.customer_id),
    crewId: row.crew_id && idText(row.crew_id),
    state: row.state as OrderState,
    version: row.version,
    lastSequence: row.last_sequence,
    cancelUntil: row.cancel_until,
    number: row.number,
    estimateId: idText(row.estimate_id),
    estimateVersion: row.estimate_version,
    waitingSince: row.waiting_since,
    language: row.language as Language,
    placeLabel: row.place_label,
    panels: row.panels,
    kwDc: row.kw_dc,
    totalCents: row.total_cents,
    addressSealed: row.address_sealed,
    crew: row.crew as Order['crew'],
    placedAt: row.placed_at,
    locked: { inputs: row.inputs as EstimateInputs, result: row.result as EstimateResult },
    position: readPosition(row),
    events: readEvents(row.events),
  }
}

type EventTuple = [sequence: number, kind: string, at: string, facts: unknown]

/** The servers differ in whether JSON inside JSON arrives as text, and none of them promises an order. */
function readEvents(value: unknown): OrderEvent[] {
  const tuples = (parsed(value) ?? []) as EventTuple[]
  return tuples
    .sort((a, b) => a[0] - b[0])
    .slice(-200)
    .map(([sequence, kind, at, facts]) => ({
      sequence,
      kind: kind as OrderEvent['kind'],
      at: `${at.slice(0, 10)}T${at.slice(11, 23)}Z`,
      facts: parsed(facts) as OrderEvent['facts'],
    }))
}

function parsed(value: unknown): unknown {
  return typeof value === 'string' ? (JSON.parse(value) as unknown) : value
}

function readPosition(row: {
  latitude: number | null
  longitude: number | null
  eta_minutes: number | null
  position_at: Date | null
}): CrewPosition | null {
  const { latitude, longitude, eta_minutes, position_at } = row
  if (latitude === null || longitude === null || position_at === null) return null
  return { latitude, longitude, etaMinutes: eta_minutes, at: position_at.toISOString() }
}
