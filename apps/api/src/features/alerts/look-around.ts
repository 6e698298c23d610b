import type { App } from '#/application.ts'
import { type Transaction, transaction } from '#/database/transaction.ts'
import { lastAcknowledged } from './alerts.store.ts'
import { raiseAlert } from './raise-alert.ts'
import type { Sighting, Watch } from './watches/watch.ts'
import { watches } from './watches/watches.ts'

/** What still is so after somebody has acknowledged it is told again after this long (ms), not at once. */
const rest = 15 * 60_000

/** Looks at the system, each watch in its own time; made once for each program. */
export function createLookout(app: App, all: readonly Watch[] = watches) {
  const nextAt = new Map<string, number>()
  /** How many looks in a row have seen the same. */
  const streaks = new Map<string, number>()
  return {
    /** Takes every look whose time has come; `force` takes all. Raises what was seen often enough. */
    async step(force = false): Promise<void> {
      for (const watch of all) {
        if (!force && performance.now() < (nextAt.get(watch.name) ?? 0)) continue
        nextAt.set(watch.name, performance.now() + watch.every * 1000)
        const seen = await watch.look(app)
        const sure = seenOften(streaks, watch, seen)
        if (sure.length > 0) await transaction(app.db, (tx) => raiseAll(app, tx, sure))
      }
    },
  }
}

function seenOften(streaks: Map<string, number>, watch: Watch, seen: Sighting[]): Sighting[] {
  const names = new Set(seen.map((sighting) => nameOf(watch, sighting)))
  for (const name of streaks.keys()) {
    if (name.startsWith(`${watch.name}|`) && !names.has(name)) streaks.delete(name)
  }
  return seen.filter((sighting) => {
    const name = nameOf(watch, sighting)
    const streak = (streaks.get(name) ?? 0) + 1
    streaks.set(name, streak)
    return streak >= watch.looks
  })
}

const nameOf = (watch: Watch, { kind, subject }: Sighting) => `${watch.name}|${kind}|${subject}`

async function raiseAll(app: App, tx: Transaction, sightings: readonly Sighting[]): Promise<void> {
  const now = app.clock.now()
  for (const { kind, severity, subject, facts } of sightings) {
    const last = await lastAcknowledged(tx, kind, subject)
    if (last && now.getTime() - last.getTime() < rest) continue
    const seen = { count: 1, firstSeen: now, lastSeen: now }
    const id = await raiseAlert(app, tx, { kind, severity, subject, facts, ...seen })
    if (id && kind === 'changedOutside') await tellMismatch(app, tx, subject, facts)
  }
}

/** The trail itself says that something is not what it told. */
function tellMismatch(
  app: App,
  tx: Transaction,
  resourceId: string,
  facts: Sighting['facts'],
): Promise<void> {
  return app.trail(tx, {
    at: app.clock.now(),
    actorId: null,
    actorRole: 'system',
    action: 'reconciliation.mismatch',
    resource: String(facts.thing),
    resourceId,
    outcome: 'failed',
    after: facts,
  })
}
