import { sql } from 'kysely'
import type { Transaction } from '#/database/transaction.ts'
import type { KeptSignal } from './rules/judge.ts'
import type { Rule, Signal } from './rules/rule.ts'

export type StoredSignal = Signal & { rule: string; eventId: number; at: Date }

/** Keeps signals; one that is there already counts for nothing. */
export async function insertSignals(tx: Transaction, signals: readonly StoredSignal[]) {
  for (let from = 0; from < signals.length; from += 200) {
    const rows = signals.slice(from, from + 200).map((signal) => ({
      rule: signal.rule,
      subject: signal.subject,
      event_id: signal.eventId,
      item: signal.item,
      weight: signal.weight ?? 1,
      at: signal.at,
    }))
    await tx.insertInto('alert_signals').ignore().values(rows).execute()
  }
}

const mostSignals = 5000

/** What is kept for one subject of a rule since an instant, in the order of time; of very many the newest. */
export async function signalsSince(
  tx: Transaction,
  asked: { rule: Rule['kind']; subject: string; since: Date },
): Promise<KeptSignal[]> {
  const rows = await tx
    .selectFrom('alert_signals')
    .select(['event_id', 'item', 'weight', 'at'])
    .where('rule', '=', asked.rule)
    .where('subject', '=', asked.subject)
    .where('at', '>=', asked.since)
    .orderBy('at', 'desc')
    .orderBy('event_id', 'desc')
    .limit(mostSignals)
    .execute()
  return rows
    .map(({ event_id, item, weight, at }) => ({ eventId: Number(event_id), item, weight, at }))
    .toReversed()
}

/** Signals that have raised or raised up an alert are used up. */
export async function useUp(tx: Transaction, rule: Rule['kind'], subject: string): Promise<void> {
  await tx
    .deleteFrom('alert_signals')
    .where('rule', '=', rule)
    .where('subject', '=', subject)
    .execute()
}

/** Signals that no window reaches any more. */
export async function dropSignals(tx: Transaction, before: Date): Promise<void> {
  await sql`DELETE FROM alert_signals WHERE at < ${before} LIMIT 5000`.execute(tx)
}
