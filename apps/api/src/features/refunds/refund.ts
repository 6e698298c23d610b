import { refundLimitCents } from '@girasol/contract'

type Earlier = { amountCents: number; approvedBy: unknown }

/** What an order's refunds come to, cents. */
export function sumOf(refunds: readonly Earlier[]): number {
  return refunds.reduce((sum, { amountCents }) => sum + amountCents, 0)
}

/**
 * Whether a second person must decide: counted over all that single persons have refunded of the order, so that many small refunds are
 * no way around.
 */
export function needsSecond(refunds: readonly Earlier[], amountCents: number): boolean {
  const alone = refunds.filter(({ approvedBy }) => approvedBy === null)
  return sumOf(alone) + amountCents > refundLimitCents
}

/** Whether there is as much left to be refunded. */
export function hasRoom(
  refunds: readonly Earlier[],
  amountCents: number,
  totalCents: number,
): boolean {
  return sumOf(refunds) + amountCents <= totalCents
}
