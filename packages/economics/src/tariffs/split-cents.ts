/**
 * Rounds amounts to whole cents so that they add up to their rounded sum: the sum is right to the
 * cent and no part is off by a cent or more (largest remainder).
 */
export function splitCents(amounts: readonly number[]): number[] {
  const cents = amounts.map((amount) => Math.floor(amount))
  const total = Math.round(amounts.reduce((sum, amount) => sum + amount, 0))
  let missing = total - cents.reduce((sum, amount) => sum + amount, 0)
  const order = amounts
    .map((amount, index) => ({ index, rest: amount - Math.floor(amount) }))
    .sort((one, other) => other.rest - one.rest || one.index - other.index)
  for (const { index } of order) {
    if (missing <= 0) break
    cents[index] = (cents[index] ?? 0) + 1
    missing--
  }
  return cents.map((amount) => amount + 0)
}
