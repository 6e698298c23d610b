import { idBytes } from '#/database/ids.ts'
import { insertRow } from '#/database/prepared.ts'
import type { Transaction } from '#/database/transaction.ts'
import type { EventType } from './event-type.ts'

/** Something that has happened to an aggregate, or work to be done later. The payload holds ids and figures, never personal data. */
export type OutboxEvent = {
  type: EventType
  aggregate: string
  aggregateId: string
  payload: Readonly<Record<string, string | number | boolean | null>>
  /** When it happened. */
  at: Date
  /** Not before this instant; at once without it. */
  runAt?: Date
}

/** Adds an event to the outbox in the transaction of the change: the worker sees it if, and only if, the change was committed. */
export async function append(tx: Transaction, event: OutboxEvent): Promise<void> {
  await insertRow(tx, 'outbox', {
    type: event.type,
    aggregate: event.aggregate,
    aggregate_id: idBytes(event.aggregateId),
    payload: JSON.stringify(event.payload),
    run_at: event.runAt ?? event.at,
    created_at: event.at,
    done_at: null,
    last_error: null,
  })
}
