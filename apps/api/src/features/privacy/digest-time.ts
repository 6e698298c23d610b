const week = 7 * 24 * 3_600_000

/** The next Monday at 8:00 UTC: when the mail about the looks of a week goes out. */
export function digestAt(now: Date): Date {
  const at = new Date(now)
  at.setUTCHours(8, 0, 0, 0)
  const days = (8 - at.getUTCDay()) % 7
  at.setUTCDate(at.getUTCDate() + days)
  return at > now ? at : new Date(at.getTime() + week)
}
