import { estimateKeyHeader } from '@girasol/contract'
import type { Loader } from '#/http/handler.ts'
import { keyMatches, type StoredEstimate } from './estimate.ts'
import { findEstimate } from './estimates.store.ts'

/** The estimate behind `/:estimateId`, with what the law wants to know of it. */
export const loadEstimate: Loader<'estimate', StoredEstimate> = async (app, id, { headers }) => {
  const found = await findEstimate(app.db, id)
  if (!found) return null
  const { estimate, keyHash } = found
  return {
    row: estimate,
    facts: {
      customerId: estimate.customerId,
      keyMatches: keyMatches(headers[estimateKeyHeader], keyHash),
    },
  }
}
