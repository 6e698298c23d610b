import type { Clock } from '#/clock.ts'
import type { Log } from '#/observability/logger.ts'
import type { EventKind } from './trail-events.ts'
import type { RecordAlone } from './trail.ts'

/** A request, or another try, that was refused before the law was asked, or that failed inside. */
export type Refusal = {
  kind: Extract<EventKind, `request.${string}` | 'tls.refused'>
  /** The error's code, or another reason in one word. */
  code: string
  /** Method and path of the contract; null where no route was reached. */
  route: string | null
  actorId: string | null
  actorRole: string
  source: string
  requestId: string
}

/** Counts what comes in numbers. */
export type Refusals = {
  note(refusal: Refusal): void
  /** Writes what is not written yet. */
  flush(): Promise<void>
  close(): Promise<void>
}

/** One sender, one sort of refusal, one minute. */
type Tally = {
  last: Refusal
  routes: Set<string>
  total: number
  /** How many of them entries in the trail have told of. */
  told: number
  /** When the next rest is written. */
  tellAt: number
  endsAt: number
}

const windowMs = 60_000
/** An alert that counts refusals must come within a minute of the attack, so their rest waits for a quarter of one at most. */
const restMs = 15_000
const lookMs = 1000
/** Beyond so many senders in one minute, the others of a kind are counted as one. */
const mostTallies = 300
const mostRoutes = 100

type Made = { trailAlone: RecordAlone; clock: Clock; log: Log }

/**
 * Refusals go to the trail with an exact count and cannot flood it: the first of a sender is written at once, the others when they have
 * become ten times as many, and the rest four times in a minute. The counts of all entries add up to what was refused.
 */
export function createRefusals(made: Made): Refusals {
  const tallies = new Map<string, Tally>()
  const due = new Set<Tally>()
  let writing: Promise<void> = Promise.resolve()
  const write = () => (writing = writing.then(() => writeDue(made, due)))
  const tellRests = (now: number) => {
    for (const [name, tally] of tallies) {
      const isOver = now >= tally.endsAt
      if (isOver) tallies.delete(name)
      else if (now < tally.tellAt) continue
      tally.tellAt = now + restMs
      if (tally.total > tally.told) due.add(tally)
    }
  }
  const timer = setInterval(() => {
    tellRests(performance.now())
    if (due.size > 0) void write()
  }, lookMs)
  timer.unref()
  const flush = () => {
    tellRests(Infinity)
    return write()
  }
  return {
    note(refusal) {
      const tally = tallyOf(tallies, refusal)
      count(tally, refusal)
      if (tally.total !== 1 && tally.total < tally.told * 10) return
      due.add(tally)
      if (due.size === 1) setImmediate(() => void write())
    },
    flush,
    async close() {
      clearInterval(timer)
      await flush()
    },
  }
}

function tallyOf(tallies: Map<string, Tally>, refusal: Refusal): Tally {
  const { kind, code, source, actorId } = refusal
  const known = tallies.get(`${kind} ${code} ${source} ${actorId}`)
  if (known) return known
  const crowd = tallies.size >= mostTallies
  const now = performance.now()
  const name = crowd ? kind : `${kind} ${code} ${source} ${actorId}`
  const tally = (crowd && tallies.get(name)) || {
    last: refusal,
    routes: new Set(),
    total: 0,
    told: 0,
    tellAt: now + restMs,
    endsAt: now + windowMs,
  }
  tallies.set(name, tally)
  return tally
}

function count(tally: Tally, refusal: Refusal): void {
  tally.last = refusal
  tally.total++
  if (tally.routes.size < mostRoutes) tally.routes.add(refusal.route ?? '')
}

/** What could not be written stays due, and is tried again within a second. */
async function writeDue({ trailAlone, clock, log }: Made, due: Set<Tally>): Promise<void> {
  const tallies = [...due]
  due.clear()
  const written = tallies.map(async (tally) => {
    const { total, told } = tally
    if (total === told) return
    tally.told = total
    try {
      await trailAlone(entryOf(tally, total - told, clock.now()))
    } catch (error) {
      tally.told -= total - told
      due.add(tally)
      log.error('refusals not recorded', { count: total - told, error })
    }
  })
  await Promise.all(written)
}

function entryOf({ last, routes }: Tally, more: number, at: Date) {
  const { kind, code, route, actorId, actorRole, source, requestId } = last
  return {
    at,
    actorId,
    actorRole,
    action: kind,
    resource: 'request',
    resourceId: null,
    outcome: kind === 'request.failed' ? ('failed' as const) : ('denied' as const),
    reason: code,
    source,
    requestId,
    after: { count: more, route: route ?? 'none', routes: routes.size },
  }
}
