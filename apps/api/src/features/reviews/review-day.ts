const day = 24 * 3_600_000

/** The day before `now`, in UTC, as `2026-11-24`. */
export function dayBefore(now: Date): string {
  return new Date(now.getTime() - day).toISOString().slice(0, 10)
}

/** First and last instant of a day. */
export function spanOfDay(text: string): { from: Date; to: Date } {
  const from = new Date(`${text}T00:00:00.000Z`)
  return { from, to: new Date(from.getTime() + day) }
}

/** A day is to be looked at until the end of the next one. */
export function dueAt(text: string): Date {
  return new Date(spanOfDay(text).to.getTime() + day)
}
