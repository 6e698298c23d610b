/** Figures above `slow` want attention, above `down` a promise is broken. */
export type Limits = { slow: number; down: number }

/** What each part promises, in its own unit. */
export const limits = {
  /** Event loop delay, ms. */
  api: { slow: 50, down: 500 },
  /** Round trip of the smallest query, ms. */
  database: { slow: 50, down: 1000 },
  /** Age of the oldest event that is due, s. */
  outbox: { slow: 10, down: 120 },
  /** Age of the oldest order that seeks a crew, s. */
  dispatch: { slow: 1800, down: 86_400 },
  /** Age of the oldest entry that is not sealed, s. */
  trail: { slow: 10, down: 120 },
  /** Since somebody last looked for alerts, s: with more than a minute, nobody would be told. */
  alerts: { slow: 20, down: 60 },
} as const satisfies Record<string, Limits>

export function stateOf(figure: number, { slow, down }: Limits): 'ok' | 'slow' | 'down' {
  if (figure > down) return 'down'
  return figure > slow ? 'slow' : 'ok'
}

/** Whole seconds since `from`, never below 0; 0 when nothing waits. */
export function ageSeconds(from: Date | null, now: Date): number {
  return from === null ? 0 : Math.max(0, Math.round((now.getTime() - from.getTime()) / 1000))
}
