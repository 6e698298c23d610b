import type { Connection } from 'mysql2/promise'
import { copyToEach, insertRows } from './bulk.ts'
import type { Customer } from './customers.ts'
import { idBytesAt, idText } from './sealing.ts'
import type { Template } from './templates.ts'
import type { Offered } from './world.ts'

/** A saved estimate, with the order that grew from it. */
export type Estimate = {
  id: Buffer
  customer: Customer
  template: Template
  orderId: Buffer | null
}

/** Saves `each` estimates for each customer; returns them turn by turn, so that neighbours belong to different customers. */
export async function insertEstimates(
  connection: Connection,
  customers: readonly Customer[],
  templates: readonly Template[],
  each: number,
  now: Date,
): Promise<Offered[]> {
  const estimates = Array.from({ length: each }, (_, turn) =>
    customers.map((customer, index): Estimate => {
      const template = templates[(index + turn) % templates.length]!
      return { id: idBytesAt(now), customer, template, orderId: null }
    }),
  ).flat()
  await insertSaved(connection, estimates, now)
  return estimates.map(({ id, customer, template }) => ({
    estimateId: idText(id),
    token: customer.token,
    totalCents: template.result.price.totalCents,
    place: template.inputs.place,
  }))
}

/** Writes estimates in their first version. */
export async function insertSaved(
  connection: Connection,
  estimates: readonly Estimate[],
  now: Date,
): Promise<void> {
  const rows = estimates.map(({ id, customer, orderId }) => ({
    id,
    key_hash: Buffer.alloc(32),
    customer_id: customer.id,
    current_version: 1,
    order_id: orderId,
    created_at: now,
  }))
  await insertRows(connection, 'estimates', rows)
  for (const template of new Set(estimates.map((estimate) => estimate.template))) {
    const ids = estimates.filter((estimate) => estimate.template === template).map(({ id }) => id)
    await insertVersions(connection, template, ids, now)
  }
}

async function insertVersions(
  connection: Connection,
  { inputs, result }: Template,
  ids: readonly Buffer[],
  now: Date,
): Promise<void> {
  await copyToEach(
    connection,
    ids,
    `INSERT INTO estimate_versions (estimate_id, version, inputs, result, total_cents, saved_at)
     SELECT id, 1, ?, ?, ?, ? FROM bench_ids`,
    [JSON.stringify(inputs), JSON.stringify(result), result.price.totalCents, now],
  )
}
