import type { App } from '#/application.ts'
import type { Transaction } from '#/database/transaction.ts'

/** An event as the relay hands it on. */
export type DeliveredEvent = {
  id: number
  /** As stored: another version of the program may have written it. */
  type: string
  aggregate: string
  aggregateId: string
  payload: Record<string, string | number | boolean | null>
  createdAt: Date
  /** Counts from 1; more than 1 after failures. */
  attempt: number
}

/**
 * A feature's reaction to an event. It runs in the transaction that marks the event done: what it writes through `tx` happens exactly once.
 * It must not reach outside the database; throwing puts the event back with a growing wait.
 */
export type Subscriber = (
  tx: Transaction,
  event: DeliveredEvent,
  context: { app: App; now: Date },
) => Promise<void>
