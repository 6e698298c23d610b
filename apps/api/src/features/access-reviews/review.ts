/** The quarter of an instant, `2026-Q4` (UTC). */
export function quarterOf(now: Date): string {
  return `${now.getUTCFullYear()}-Q${Math.floor(now.getUTCMonth() / 3) + 1}`
}

const day = 86_400_000
/** How long security has for a review. */
export const reviewTime = 21 * day
