import type { EstimateInputs } from '@girasol/contract'
import type { Kysely } from 'kysely'
import { idBytes } from '#/database/ids.ts'
import type { Tables } from '#/database/tables.ts'
import type { Transaction } from '#/database/transaction.ts'

/** Where the newest estimate of a customer is: the place's label; null without one. */
export async function newestArea(
  db: Kysely<Tables> | Transaction,
  customerId: string,
): Promise<string | null> {
  const row = await db
    .selectFrom('estimates as e')
    .innerJoin('estimate_versions as v', (join) =>
      join.onRef('v.estimate_id', '=', 'e.id').onRef('v.version', '=', 'e.current_version'),
    )
    .select('v.inputs')
    .where('e.customer_id', '=', idBytes(customerId))
    .orderBy('e.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? (row.inputs as EstimateInputs).place.label : null
}
