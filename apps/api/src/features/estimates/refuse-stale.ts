import type { Transaction } from '#/database/transaction.ts'
import { fail } from '#/http/errors.ts'
import type { StoredEstimate } from './estimate.ts'
import { findEstimate } from './estimates.store.ts'

type Seen = Pick<StoredEstimate, 'version' | 'totalCents' | 'orderId'>

/** Ends the request when the estimate is ordered, or is no longer the version that the caller has seen. */
export function refuseStale(estimate: Seen, seenVersion: number): void {
  if (estimate.orderId !== null) fail('alreadyOrdered')
  if (estimate.version !== seenVersion) changedTo(estimate)
}

/** The estimate moved on between loading and writing: says what it is now. */
export async function refuseChanged(tx: Transaction, id: string): Promise<never> {
  const found = await findEstimate(tx, id)
  if (!found) return fail('notFound')
  if (found.estimate.orderId !== null) return fail('alreadyOrdered')
  return changedTo(found.estimate)
}

function changedTo({ version, totalCents }: Seen): never {
  fail('estimateChanged', { current: { version, totalCents } })
}
