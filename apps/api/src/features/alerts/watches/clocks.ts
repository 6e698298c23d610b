import { type Beat, readBeats } from '#/observability/heartbeat.ts'
import type { Sighting, Watch } from './watch.ts'

/** Clocks of our programs may be so far apart (ms): sessions, codes and the order of the trail hang on them. */
const tolerated = 30_000
const freshMs = 15_000

/** A program whose clock is not the others'. */
export const clocks: Watch = {
  name: 'clocks',
  every: 5,
  looks: 3,
  look: async (app) => apart(await readBeats(app.db)),
}

/** The program that is furthest from the database's clock, when programs are too far from each other. */
export function apart(beats: readonly Beat[]): Sighting[] {
  const fresh = beats.filter(({ ageMs }) => ageMs < freshMs)
  const ahead = fresh.map(({ aheadMs }) => aheadMs)
  const most = Math.max(...ahead) - Math.min(...ahead)
  if (fresh.length < 2 || most <= tolerated) return []
  const worst = fresh.reduce((a, b) => (Math.abs(b.aheadMs) > Math.abs(a.aheadMs) ? b : a))
  const facts = { secondsApart: Math.round(most / 1000) }
  return [{ kind: 'clockSkew', severity: 'high', subject: worst.part, facts }]
}
