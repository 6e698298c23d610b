import { createHash, timingSafeEqual } from 'node:crypto'
import type { Estimate, EstimateInputs, FieldError } from '@girasol/contract'
import type { StoredTerms, Terms } from './stored-terms.ts'

/** A saved estimate in its newest version, as the database holds it. */
export type StoredEstimate = EstimateRow & { terms: StoredTerms }

/** A saved estimate in its newest version, in today's form. */
export type SavedEstimate = EstimateRow & Terms

type EstimateRow = {
  id: string
  version: number
  totalCents: number
  savedAt: Date
  customerId: string | null
  orderId: string | null
}

/** SHA-256 of a private link's key: all that is stored of it. */
export function keyHash(key: string): Buffer {
  return createHash('sha256').update(key, 'utf8').digest()
}

/** Whether `key` opens the estimate; takes the same time for every wrong key. */
export function keyMatches(key: unknown, hash: Buffer): boolean {
  return typeof key === 'string' && timingSafeEqual(keyHash(key), hash)
}

/** What the contract shows of it: the order only to the estimate's owner. */
export function showEstimate(estimate: SavedEstimate, accountId: string | null): Estimate {
  const { id, version, inputs, result, savedAt, customerId, orderId } = estimate
  const owns = customerId !== null && customerId === accountId
  return {
    id,
    version,
    inputs,
    result,
    savedAt: savedAt.toISOString(),
    orderId: owns ? orderId : null,
  }
}

/** Inputs that no schema can refuse: the same plane twice. */
export function wrongInputs(inputs: EstimateInputs): FieldError[] {
  const seen = new Set<string>()
  return inputs.roof.planes.flatMap(({ id }, index) => {
    const again = seen.has(id)
    seen.add(id)
    return again
      ? [{ field: `/body/inputs/roof/planes/${index}/id`, reason: 'notAllowed' as const }]
      : []
  })
}
