import type { Language, OrderState } from '@girasol/contract'
import type { Kysely } from 'kysely'
import { idBytes, idText } from '#/database/ids.ts'
import { prepare } from '#/database/prepared.ts'
import type { Tables } from '#/database/tables.ts'
import type { Transaction } from '#/database/transaction.ts'
import type { StoredTerms } from '../estimates/estimates.ts'
import type { StoredOrder } from './stored-order.ts'
import { eventOf } from './story-rows.ts'

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
    .select(['o.place_label', 'o.panels', 'o.kw_dc', 'o.total_cents', 'o.address_sealed'])
    .select(['o.crew_sealed', 'p.position_sealed', 'p.at'])
    .select(['o.placed_at', 'o.cancel_until', 'v.inputs', 'v.result'])
    .where('o.id', '=', value.id),
)

/** What the contract shows of a story at most: its end. */
const mostEvents = 200

// Read apart from the order: gathered by JSON_ARRAYAGG they cost the server a temporary table on its disk each time, and MariaDB 10.11.19
// has crashed making one.
const storyUpTo = prepare((db, value: { id: Buffer; lastSequence: number }) =>
  db
    .selectFrom('order_events')
    .select(['sequence', 'kind', 'at', 'facts'])
    .where('order_id', '=', value.id)
    .where('sequence', '<=', value.lastSequence)
    .orderBy('sequence', 'desc')
    .limit(mostEvents),
)

/** An order with its terms, the crew's position, and its story up to the state that it shows. */
export async function findOrder(
  db: Kysely<Tables> | Transaction,
  id: string,
): Promise<StoredOrder | null> {
  const row = await orderWithTerms.first(db, { id: idBytes(id) })
  if (!row) return null
  const story = await storyUpTo.all(db, { id: idBytes(id), lastSequence: row.last_sequence })
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
    crewSealed: row.crew_sealed,
    placedAt: row.placed_at,
    locked: { inputs: row.inputs, result: row.result } as StoredTerms,
    storedPosition: row.at && row.position_sealed && { at: row.at, sealed: row.position_sealed },
    events: story.reverse().map(eventOf),
  }
}
