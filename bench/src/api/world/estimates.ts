import type { Connection } from 'mysql2/promise'
import { copyToEach, insertRows } from './bulk.ts'
import type { Customer } from './customers.ts'
import { idBytesAt, idText } from './sealing.ts'
import type { Template } from './templates.ts'
import type { Offered } from './world.ts'

/** Saves `each` estimates for each customer, first version; returns them turn by turn, so that neighbours belong to different customers. */
export async function insertEstimates(
  connection: Connection,
  customers: readonly Customer[],
  templates: readonly Template[],
  each: number,
  now: Date,
): Promise<Offered[]> {
  const saved = Array.from({ length: each }, (_, turn) =>
    customers.map((customer, index) => {
      const template = templates[(index + turn) % templates.length]!
      return { id: idBytesAt(now), customer, template }
    }),
  ).flat()
  const fresh = { key_hash: Buffer.alloc(32), current_version: 1, order_id: null, created_at: now }
  const rows = saved.map(({ id, customer }) => ({ id, customer_id: customer.id, ...fresh }))
  await insertRows(connection, 'estimates', rows)
  for (const template of templates) {
    const ids = saved.filter((estimate) => estimate.template === template).map(({ id }) => id)
    await insertVersions(connection, template, ids, now)
  }
  return saved.map(({ id, customer, template }) => ({
    estimateId: idText(id),
    token: customer.token,
    totalCents: template.result.price.totalCents,
  }))
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
