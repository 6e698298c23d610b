import type { App } from '../apps/api/src/application.ts'
import { newId } from '../apps/api/src/database/ids.ts'
import type { TrailEntry } from '../apps/api/src/security/trail.ts'

/** At most so many alerts may a day without an attack raise: more, and people stop to look. */
export const dailyBudget = 3

const day = 24 * 3_600_000
const minute = 60_000

/** Numbers that are the same for the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

type Chance = {
  next: () => number
  /** A whole number below `most`. */
  below: (most: number) => number
  /** An instant of the day: few at night, most in the evening, as people live. */
  instant: () => Date
  pick: <T>(from: readonly T[]) => T
}

function chanceOf(seed: number, from: Date): Chance {
  const next = seeded(seed)
  const below = (most: number) => Math.floor(next() * most)
  return {
    next,
    below,
    pick: (some) => some[below(some.length)]!,
    instant: () => {
      // The sum of two has its peak in the middle; the day of the office begins at 13:00 UTC.
      const hour = (13 + (next() + next()) * 8) % 24
      return new Date(from.getTime() + hour * 60 * minute + below(60) * 1000)
    },
  }
}

type Line = Omit<TrailEntry, 'requestId'>

const nobody = { actorId: null, actorRole: 'anonymous' } as const
const ids = (count: number) => Array.from({ length: count }, () => newId())

/** A network of one household, of an office that many share, or of a phone company. */
const sources = (chance: Chance) => ({
  home: () => `198.${chance.below(200)}.${chance.below(250)}.0/24`,
  office: chance.pick(['203.10.4.0/24', '203.10.5.0/24', '203.10.6.0/24']),
  mobile: `172.${56 + chance.below(3)}.${chance.below(16)}.0/24`,
})

/** People sign in; one in twelve mistypes first, a few forget the password altogether. */
function signIns(chance: Chance, people: readonly string[]): Line[] {
  return Array.from({ length: 2000 }, () => {
    const accountId = chance.pick(people)
    const at = chance.instant()
    const networks = sources(chance)
    const kind = chance.next()
    const source = kind < 0.7 ? networks.home() : kind < 0.9 ? networks.mobile : networks.office
    const failures = chance.next() < 1 / 12 ? 1 + chance.below(3) : 0
    const wrong = Array.from({ length: failures }, (_, index): Line => ({
      ...nobody,
      at: new Date(at.getTime() - (failures - index) * 20_000),
      action: 'session.start',
      resource: 'account',
      resourceId: chance.next() < 0.2 ? null : accountId,
      outcome: 'failed',
      reason: 'wrongPassword',
      source,
    }))
    const right: Line = {
      at,
      actorId: accountId,
      actorRole: 'customer',
      action: 'session.start',
      resource: 'session',
      resourceId: newId(),
      outcome: 'done',
      after: { by: 'password', newDevice: chance.next() < 0.3, surprising: chance.next() < 0.1 },
      source,
    }
    return [...wrong, right]
  }).flat()
}

/** Screens that are left open, old links, forms with a mistake, a page that asks too often. */
function stumbles(chance: Chance, people: readonly string[]): Line[] {
  const refused = (action: TrailEntry['action'], reason: string, most: number): Line => ({
    ...nobody,
    at: chance.instant(),
    action,
    resource: 'request',
    resourceId: null,
    outcome: 'denied',
    reason,
    source: sources(chance).home(),
    after: { count: 1 + chance.below(most), route: 'GET /estimates', routes: 1 },
  })
  const stale = (): Line => ({
    at: chance.instant(),
    actorId: chance.pick(people),
    actorRole: 'customer',
    action: 'order.read',
    resource: 'order',
    resourceId: newId(),
    outcome: 'denied',
    reason: 'noSuchObject',
    source: sources(chance).home(),
  })
  return [
    ...Array.from({ length: 400 }, () => refused('request.refused', 'signInRequired', 60)),
    ...Array.from({ length: 150 }, () => refused('request.invalid', 'invalidInput', 6)),
    ...Array.from({ length: 60 }, () => refused('request.limited', 'tooManyRequests', 20)),
    ...Array.from({ length: 300 }, () => refused('request.refused', 'notFound', 8)),
    ...Array.from({ length: 120 }, stale),
  ]
}

/** Sixteen colleagues: sign-ins from the office, orders looked up, reveals with a reason, one sealed access by day, locks now and then. */
function office(chance: Chance, people: readonly string[]): Line[] {
  const staff = ids(16)
  const source = '203.10.4.0/24'
  const support = staff.slice(0, 3)
  const by = (actorId: string, actorRole: string) => ({ actorId, actorRole, source })
  const workHour = () => new Date(chance.instant().setUTCHours(16 + chance.below(8)))
  const looked = Array.from({ length: 400 }, (): Line => ({
    ...by(chance.pick(staff), 'engineer'),
    at: workHour(),
    action: 'order.find',
    resource: 'order',
    resourceId: newId(),
    outcome: 'done',
  }))
  const revealed = support.flatMap((actorId) =>
    Array.from({ length: 12 }, (): Line => ({
      ...by(actorId, 'support'),
      at: workHour(),
      action: 'reveal.field',
      resource: 'customer',
      resourceId: chance.pick(people),
      outcome: 'done',
      reason: 'arrangeVisit',
      after: { field: 'phone' },
    })),
  )
  const came = staff.map((actorId, index): Line => ({
    ...by(actorId, index < 3 ? 'support' : 'engineer'),
    at: workHour(),
    action: 'session.start',
    resource: 'session',
    resourceId: newId(),
    outcome: 'done',
    // One new laptop a day among sixteen people is a lot.
    after: { by: 'totp', newDevice: index === 0, surprising: index === 0 },
  }))
  const locked = Array.from({ length: 4 }, (): Line => ({
    ...nobody,
    at: chance.instant(),
    action: 'lock.set',
    resource: 'account',
    resourceId: chance.pick(people),
    outcome: 'done',
    after: { of: 'account', minutes: 1, locks: 1 },
    source: sources(chance).home(),
  }))
  return [...looked, ...revealed, ...came, ...locked]
}

/** What a trail tells of a day on which nobody attacks, in the order of time: the same for the same seed. `from` is midnight in UTC. */
export function normalDay(seed: number, from: Date): TrailEntry[] {
  const chance = chanceOf(seed, from)
  const people = ids(1500)
  const lines = [...signIns(chance, people), ...stumbles(chance, people), ...office(chance, people)]
  return lines
    .filter(({ at }) => at.getTime() - from.getTime() < day)
    .map((line) => ({ ...line, requestId: newId() }))
    .sort((a, b) => a.at.getTime() - b.at.getTime())
}

/** Writes a day into the trail as the programs would. */
export async function liveThrough(app: App, entries: readonly TrailEntry[]): Promise<void> {
  for (let from = 0; from < entries.length; from += 256) {
    await Promise.all(entries.slice(from, from + 256).map((entry) => app.trailAlone(entry)))
  }
}
