import type { Kysely } from 'kysely'
import { idBytes, idText } from '#/database/ids.ts'
import { prepare } from '#/database/prepared.ts'
import type { Tables } from '#/database/tables.ts'
import type { Transaction } from '#/database/transaction.ts'
import type { SavedEstimate, StoredEstimate } from './estimate.ts'
import type { StoredTerms } from './stored-terms.ts'

const newestVersion = prepare((db, value: { id: Buffer }) =>
  db
    .selectFrom('estimates as e')
    .innerJoin('estimate_versions as v', (join) =>
      join.onRef('v.estimate_id', '=', 'e.id').onRef('v.version', '=', 'e.current_version'),
    )
    .select(['e.key_hash', 'e.customer_id', 'e.order_id'])
    .select(['v.version', 'v.inputs', 'v.result', 'v.total_cents', 'v.saved_at'])
    .where('e.id', '=', value.id),
)

/** The estimate's newest version and the hash of its key, in one query. */
export async function findEstimate(
  db: Kysely<Tables> | Transaction,
  id: string,
): Promise<{ estimate: StoredEstimate; keyHash: Buffer } | null> {
  const row = await newestVersion.first(db, { id: idBytes(id) })
  if (!row) return null
  const estimate = {
    id,
    version: row.version,
    terms: { inputs: row.inputs, result: row.result } as StoredTerms,
    totalCents: row.total_cents,
    savedAt: row.saved_at,
    customerId: row.customer_id && idText(row.customer_id),
    orderId: row.order_id && idText(row.order_id),
  }
  return { estimate, keyHash: row.key_hash }
}

export async function insertEstimate(
  tx: Transaction,
  estimate: SavedEstimate,
  hash: Buffer,
): Promise<void> {
  await tx
    .insertInto('estimates')
    .values({
      id: idBytes(estimate.id),
      key_hash: hash,
      customer_id: estimate.customerId === null ? null : idBytes(estimate.customerId),
      current_version: estimate.version,
      order_id: null,
      created_at: estimate.savedAt,
    })
    .execute()
  await insertVersion(tx, estimate)
}

export async function insertVersion(tx: Transaction, estimate: SavedEstimate): Promise<void> {
  await tx
    .insertInto('estimate_versions')
    .values({
      estimate_id: idBytes(estimate.id),
      version: estimate.version,
      inputs: JSON.stringify(estimate.inputs),
      result: JSON.stringify(estimate.result),
      total_cents: estimate.totalCents,
      saved_at: estimate.savedAt,
    })
    .execute()
}

/** Moves on from `version` if that is still the newest and nothing was ordered; false when it is not. */
export async function moveToNextVersion(
  tx: Transaction,
  estimate: { id: string; version: number; customerId: string | null },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('estimates')
    .set({
      current_version: estimate.version + 1,
      customer_id: estimate.customerId === null ? null : idBytes(estimate.customerId),
    })
    .where('id', '=', idBytes(estimate.id))
    .where('current_version', '=', estimate.version)
    .where('order_id', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

type Tie = { id: Buffer; version: number; orderId: Buffer; customerId: Buffer }

const tieToOrder = prepare((db, value: Tie) =>
  db
    .updateTable('estimates')
    .set({ order_id: value.orderId, customer_id: value.customerId })
    .where('id', '=', value.id)
    .where('current_version', '=', value.version)
    .where('order_id', 'is', null),
)

/** Ties the estimate to its order if `version` is still the newest and nothing was ordered from it; false when not. */
export async function markOrdered(
  tx: Transaction,
  ordered: { estimateId: string; version: number; orderId: string; customerId: string },
): Promise<boolean> {
  const tied = await tieToOrder.run(tx, {
    id: idBytes(ordered.estimateId),
    version: ordered.version,
    orderId: idBytes(ordered.orderId),
    customerId: idBytes(ordered.customerId),
  })
  return tied === 1
}
