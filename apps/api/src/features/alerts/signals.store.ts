import { sql } from 'kysely'
import type { Transaction } from '#/database/transaction.ts'
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

export type Tally = {
  count: number
  items: number
  weight: number
  first: Date
  last: Date
  from: number
  to: number
}

/** What stands for one subject of a rule since an instant. */
export async function tallyOf(
  tx: Transaction,
  asked: { rule: Rule['kind']; subject: string; since: Date },
): Promise<Tally | null> {
  const row = await tx
    .selectFrom('alert_signals')
    .select(({ fn }) => [
      fn.countAll<number>().as('count'),
      sql<number>`COUNT(DISTINCT item)`.as('items'),
      sql<number>`CAST(SUM(weight) AS SIGNED)`.as('weight'),
      fn.min('at').as('first'),
      fn.max('at').as('last'),
      fn.min('event_id').as('from'),
      fn.max('event_id').as('to'),
    ])
    .where('rule', '=', asked.rule)
    .where('subject', '=', asked.subject)
    .where('at', '>=', asked.since)
    .executeTakeFirst()
  if (!row || Number(row.count) === 0) return null
  return {
    count: Number(row.count),
    items: Number(row.items),
    weight: Number(row.weight),
    first: row.first,
    last: row.last,
    from: Number(row.from),
    to: Number(row.to),
  }
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
