import type { App } from '#/application.ts'
import { isDatabaseLost, isLockConflict } from '#/database/database-errors.ts'
import { transaction } from '#/database/transaction.ts'
import { recordKeyDenied } from '#/security/key-denied.ts'
import { claimNext, countFailure, markDone } from './outbox.store.ts'
import type { DeliveredEvent, Subscriber } from './subscriber.ts'

/** By type of event. A type that is not listed is a failure: its event is kept and counted. */
export type Subscribers = Readonly<Record<string, readonly Subscriber[]>>

export type Relay = {
  /** Delivers one due event; false when there was none. */
  step(): Promise<boolean>
  /** Delivers until `signal` aborts; ends after what is under way. */
  run(signal: AbortSignal): Promise<void>
  /** When the outbox was last looked at with success; null before the first time. */
  lastLook(): Date | null
}

const lanes = 3
const idleMilliseconds = 200
const lostMilliseconds = 1000

/** Nobody has said what an event of this type means: to call it done would lose it. */
class UnknownEventType extends Error {
  override readonly name = 'UnknownEventType'
}

/** A reaction that failed; carries the event, which is counted and put back. */
class ReactionFailed extends Error {
  readonly event: DeliveredEvent

  constructor(event: DeliveredEvent, cause: unknown) {
    super(`reaction to ${event.type} failed`, { cause })
    this.event = event
  }
}

/**
 * Hands committed events to their subscribers. Claim, reaction and the mark "done" share one transaction: a worker that is killed
 * in between leaves the event as it was, and the next one does it, once.
 */
export function createRelay(app: App, subscribers: Subscribers): Relay {
  let looked: Date | null = null
  const step = async () => {
    const found = await deliverNext(app, subscribers)
    looked = app.clock.now()
    return found
  }
  const lane = async (name: string, signal: AbortSignal) => {
    while (!signal.aborted) {
      await app.vitals.rest(name, await waitAfterStep(app, step), signal)
    }
  }
  return {
    step,
    lastLook: () => looked,
    run: async (signal) => {
      await Promise.all(Array.from({ length: lanes }, (_, index) => lane(`relay ${index}`, signal)))
    },
  }
}

async function waitAfterStep(app: App, step: () => Promise<boolean>): Promise<number> {
  try {
    return (await step()) ? 0 : idleMilliseconds
  } catch (error) {
    app.log.warn('outbox out of reach', { error })
    return lostMilliseconds
  }
}

async function deliverNext(app: App, subscribers: Subscribers): Promise<boolean> {
  const now = app.clock.now()
  try {
    return await transaction(app.db, async (tx) => {
      const event = await claimNext(tx, now)
      if (!event) return false
      await react(event, subscribers, (subscriber) => subscriber(tx, event, { app, now }))
      await markDone(tx, event.id, now)
      return true
    })
  } catch (error) {
    if (!(error instanceof ReactionFailed)) throw error
    await putBack(app, error, now)
    return true
  }
}

async function react(
  event: DeliveredEvent,
  subscribers: Subscribers,
  call: (subscriber: Subscriber) => Promise<void>,
): Promise<void> {
  const reactions = subscribers[event.type]
  if (!reactions) throw new ReactionFailed(event, new UnknownEventType(event.type))
  for (const subscriber of reactions) {
    try {
      await call(subscriber)
    } catch (error) {
      // Deadlocks and a lost database are no fault of the event: the transaction or the next look tries again.
      if (isDatabaseLost(error) || isLockConflict(error)) throw error
      throw new ReactionFailed(event, error)
    }
  }
}

async function putBack(app: App, failure: ReactionFailed, now: Date): Promise<void> {
  const { event, cause } = failure
  await recordKeyDenied(app, cause, null)
  const state = await transaction(app.db, (tx) => countFailure(tx, event.id, cause, now))
  const level = state === 'dead' ? 'error' : 'warn'
  app.log[level](state === 'dead' ? 'event given up' : 'event failed', {
    eventType: event.type,
    eventId: event.id,
    attempt: event.attempt,
    error: cause,
  })
}
